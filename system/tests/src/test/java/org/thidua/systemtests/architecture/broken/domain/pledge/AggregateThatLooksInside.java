package org.thidua.systemtests.architecture.broken.domain.pledge;

import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;
import org.thidua.systemtests.architecture.broken.domain.bloc.InsideOfBloc;

/** May ask its neighbour, but not look inside. */
class AggregateThatLooksInside extends EventSourced {

    InsideOfBloc inside() {
        return new InsideOfBloc();
    }

    @Override
    protected void evolve(Event event) {}
}
