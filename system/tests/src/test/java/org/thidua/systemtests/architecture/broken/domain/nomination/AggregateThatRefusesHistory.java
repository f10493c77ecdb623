package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/** Applies a rule to what has already happened. */
class AggregateThatRefusesHistory extends EventSourced {

    @Override
    protected void evolve(Event event) {
        check(event);
    }

    private static void check(Event event) {
        throw Rejected.because(RejectionCode.INVALID_VALUE, "event", event);
    }
}
