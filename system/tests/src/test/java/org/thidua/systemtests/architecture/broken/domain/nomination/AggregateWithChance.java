package org.thidua.systemtests.architecture.broken.domain.nomination;

import java.util.UUID;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Makes up an id. */
class AggregateWithChance extends EventSourced {

    String newId() {
        return UUID.randomUUID().toString();
    }

    @Override
    protected void evolve(Event event) {}
}
