package org.thidua.wire.axonserver;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.store.StoredEvents;

/** The events of a context of Axon Server. There are no snapshots, so none is asked for. */
final class AxonServerEvents implements StoredEvents {

    /** Between two events of a stream that has more. */
    private static final int PATIENCE_SECONDS = 15;

    private final WholeStreams store;

    AxonServerEvents(WholeStreams store) {
        this.store = store;
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        return store.readEvents(aggregateId, 0);
    }

    /** @throws EventStoreException when the server falls silent before the last event */
    @Override
    public Stream<? extends TrackedEventMessage<?>> all() {
        long last = positionOf(store.createHeadToken());
        if (last < 0) {
            return Stream.empty();
        }
        BlockingStream<TrackedEventMessage<?>> events = store.openStream(null);
        Iterator<TrackedEventMessage<?>> upToLast = new Iterator<>() {
            private long reached = -1;

            @Override
            public boolean hasNext() {
                return reached < last;
            }

            @Override
            public TrackedEventMessage<?> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    if (!events.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        throw new EventStoreException("Axon Server does not send the events after position " + reached);
                    }
                    TrackedEventMessage<?> event = events.nextAvailable();
                    reached = positionOf(event.trackingToken());
                    return event;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EventStoreException("interrupted while reading events", e);
                }
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(upToLast, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(events::close);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
