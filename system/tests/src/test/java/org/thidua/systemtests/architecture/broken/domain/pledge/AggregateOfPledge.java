package org.thidua.systemtests.architecture.broken.domain.pledge;

import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** A neighbour. */
public class AggregateOfPledge extends EventSourced {

    @Override
    protected void evolve(Event event) {}
}
