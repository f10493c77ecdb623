package org.thidua.wire.axonserver;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * The events in Axon Server, where an aggregate is read from its first event. The framework would ask the server for a
 * snapshot before each command, and there are none.
 */
public final class WholeStreams extends AxonServerEventStore {

    private WholeStreams(Builder builder) {
        super(builder);
    }

    static WholeStreams of(Builder builder) {
        builder.build(); // Only this makes the storage engine that the builder then holds.
        return new WholeStreams(builder);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        return readEvents(aggregateId, 0);
    }
}
