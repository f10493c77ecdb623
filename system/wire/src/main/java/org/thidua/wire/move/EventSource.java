package org.thidua.wire.move;

import java.util.function.Consumer;

/** A store of events to read from, in the order of their positions. */
interface EventSource extends AutoCloseable {

    /** How many events there are, and where the first and the last one stand; taken at one moment. */
    record Extent(long count, long first, long last) {

        static final Extent NOTHING = new Extent(0, -1, -1);
    }

    /** What kind of store it is, as a manifest names it. */
    String kind();

    /** What there is now. */
    Extent extent();

    /** Reads the events of an extent, a few at a time. */
    void read(Extent extent, Consumer<StoredEvent> reader);

    @Override
    void close();
}
