package org.thidua.wire.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pooled processors at once that there are new events.
 *
 * <p>They ask a stream to call them back, and look every 500 ms at one that cannot; the streams of
 * {@link EmbeddedEventStore} cannot, although the store knows of every commit
 * ({@code Coordinator.CoordinationTask.run}, {@code BlockingStream.setOnAvailableCallback}). A thread of this store
 * follows the events as one more reader, so it calls only when they can be read, and only when they are durable. At
 * most every {@link #PACE}, so that under load events are still handled in batches. Remove when the streams of
 * {@code EmbeddedEventStore} accept a callback.
 */
public final class PromptEventStore extends EmbeddedEventStore {

    private static final Logger log = LoggerFactory.getLogger(PromptEventStore.class);

    /** Shorter than anybody notices, longer than a batch takes to write. */
    private static final Duration PACE = Duration.ofMillis(20);

    private static final int LOOK_MILLIS = 20;
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile boolean closed;

    public PromptEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken position) {
        return new PromptStream(super.openStream(position));
    }

    @Override
    public void shutDown() {
        // No interrupt: one that meets the thread in the middle of a read would close H2's file.
        closed = true;
        super.shutDown();
    }

    private void call(Runnable callback) {
        callbacks.add(callback);
        if (following.compareAndSet(false, true)) {
            Thread.ofPlatform().name("event-store-follower").daemon().start(this::follow);
        }
    }

    private void follow() {
        while (!closed) {
            try (TrackingEventStream stream = super.openStream(createHeadToken())) {
                callbacks.forEach(Runnable::run);
                while (!closed) {
                    if (stream.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        readAll(stream);
                        callbacks.forEach(Runnable::run);
                        LockSupport.parkNanos(PACE.toNanos());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    log.warn("New events are noticed late while they cannot be read", e);
                    LockSupport.parkNanos(PATIENCE_AFTER_FAILURE.toNanos());
                }
            }
        }
    }

    private static void readAll(TrackingEventStream stream) throws InterruptedException {
        while (stream.hasNextAvailable()) {
            stream.nextAvailable();
        }
    }

    private final class PromptStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private volatile @Nullable Runnable callback;

        PromptStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable whenAvailable) {
            callback = whenAvailable;
            call(whenAvailable);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            Runnable mine = callback;
            if (mine != null) {
                callbacks.remove(mine);
            }
            stream.close();
        }
    }
}
