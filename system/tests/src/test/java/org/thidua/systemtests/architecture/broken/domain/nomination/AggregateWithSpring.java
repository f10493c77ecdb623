package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.springframework.util.StringUtils;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Uses Spring in the domain. */
class AggregateWithSpring extends EventSourced {

    boolean named(String name) {
        return StringUtils.hasText(name);
    }

    @Override
    protected void evolve(Event event) {}
}
