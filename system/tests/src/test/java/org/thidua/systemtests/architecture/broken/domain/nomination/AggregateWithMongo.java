package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.bson.Document;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.shared.Event;

/** Uses MongoDB in the domain. */
class AggregateWithMongo extends EventSourced {

    Document document() {
        return new Document();
    }

    @Override
    protected void evolve(Event event) {}
}
