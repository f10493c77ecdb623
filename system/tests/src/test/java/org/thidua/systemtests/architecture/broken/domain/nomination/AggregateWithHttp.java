package org.thidua.systemtests.architecture.broken.domain.nomination;

import java.net.URI;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Uses the network in the domain. */
class AggregateWithHttp extends EventSourced {

    URI address() {
        return URI.create("http://example.org");
    }

    @Override
    protected void evolve(Event event) {}
}
