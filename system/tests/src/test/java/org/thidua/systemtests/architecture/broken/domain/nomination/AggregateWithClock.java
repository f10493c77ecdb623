package org.thidua.systemtests.architecture.broken.domain.nomination;

import java.time.Instant;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Asks the clock. */
class AggregateWithClock extends EventSourced {

    Instant now() {
        return Instant.now();
    }

    @Override
    protected void evolve(Event event) {}
}
