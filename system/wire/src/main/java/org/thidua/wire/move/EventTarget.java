package org.thidua.wire.move;

import java.util.List;

/** A store of events that takes those of another one as they are. */
interface EventTarget extends EventSource {

    /** Whether events stand here where they stood before; else the store counts on its own. */
    boolean keepsPositions();

    /** Appends events together or not at all; they are on disk when this returns. */
    void append(List<StoredEvent> events);

    /** Called when all events are there: the next one that a service appends stands behind the last. */
    void complete();
}
