package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Tells an event while it folds one. */
class AggregateThatAddsToHistory extends EventSourced {

    @Override
    protected void evolve(Event event) {
        happened(event);
    }
}
