package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.shared.Event;
import org.thidua.systemtests.architecture.broken.domain.pledge.AggregateOfPledge;

/** Asks a neighbour that its feature has no business with. */
class AggregateWithStrangeNeighbour extends EventSourced {

    boolean pledged(Neighbours neighbours) {
        return neighbours.exists(AggregateOfPledge.class, "pledge");
    }

    @Override
    protected void evolve(Event event) {}
}
