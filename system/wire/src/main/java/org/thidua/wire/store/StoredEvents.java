package org.thidua.wire.store;

import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** What is stored, for who must know it before anything of the framework runs. */
public interface StoredEvents {

    /** The events of an aggregate from its first; none when there is no such aggregate. */
    DomainEventStream readEvents(String aggregateId);

    /** All events stored by now, in the order of their positions; to be closed. */
    Stream<? extends TrackedEventMessage<?>> all();
}
