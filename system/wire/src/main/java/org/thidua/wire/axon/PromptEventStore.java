package org.thidua.wire.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pooled processors at once that there are new events, and under load gives them these in pulses.
 *
 * <p>They ask a stream to call them back, and look every 500 ms at one that cannot; the streams of
 * {@link EmbeddedEventStore} cannot, although the store knows of every commit
 * ({@code Coordinator.CoordinationTask.run}, {@code BlockingStream.setOnAvailableCallback}). A thread of this store
 * follows the events as one more reader, so it calls only when they can be read, and only when they are durable.
 *
 * <p>It calls at most every {@link #PACE}, and a reader that has come to the end sees nothing new before the next call.
 * Otherwise each processor would store a token, and ask for its claim, for every few events that sixteen callers cause:
 * that took as much of the processor as the commands themselves.
 *
 * <p>While a store is away it gives them nothing: a batch that began would only fail, and its processor would rest the
 * longer the more often that happens.
 *
 * <p>Remove when the streams of {@code EmbeddedEventStore} accept a callback; keep the pace.
 */
public final class PromptEventStore extends EmbeddedEventStore {

    private static final Logger log = LoggerFactory.getLogger(PromptEventStore.class);

    /** Shorter than anybody notices, longer than a batch takes to write. */
    private static final Duration PACE = Duration.ofMillis(40);

    /** A reader at the end looks for itself after this time, should it not have been called. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private static final int LOOK_MILLIS = 20;
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Set<PromptStream> readers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean following = new AtomicBoolean();
    private final BooleanSupplier storesPresent;
    private volatile boolean closed;

    /** For stores that are always there. */
    public PromptEventStore(Builder builder) {
        this(builder, () -> true);
    }

    /** @param storesPresent whether the stores answer that events come from and that views are kept in */
    public PromptEventStore(Builder builder, BooleanSupplier storesPresent) {
        super(builder);
        this.storesPresent = storesPresent;
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

    private void call(PromptStream reader) {
        readers.add(reader);
        if (following.compareAndSet(false, true)) {
            Thread.ofPlatform().name("event-store-follower").daemon().start(this::follow);
        }
    }

    private void follow() {
        while (!closed) {
            try (TrackingEventStream stream = super.openStream(createHeadToken())) {
                readers.forEach(PromptStream::wake);
                while (!closed) {
                    if (stream.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        readAll(stream);
                        readers.forEach(PromptStream::wake);
                        LockSupport.parkNanos(PACE.toNanos());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    if (storesPresent.getAsBoolean()) {
                        log.warn("New events are noticed late while they cannot be read", e);
                    }
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
        private volatile boolean atEnd;
        private volatile long atEndSince;

        PromptStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable whenAvailable) {
            callback = whenAvailable;
            call(this);
            return true;
        }

        void wake() {
            atEnd = false;
            Runnable called = callback;
            if (called != null) {
                called.run();
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable() {
            if (callback == null) {
                return stream.hasNextAvailable();
            }
            if (!storesPresent.getAsBoolean()) {
                return false;
            }
            if (atEnd && System.nanoTime() - atEndSince < LONGEST_SLEEP.toNanos()) {
                return false;
            }
            atEndSince = System.nanoTime();
            // Before looking: a call that comes meanwhile must not be undone.
            atEnd = true;
            if (stream.hasNextAvailable()) {
                atEnd = false;
                return true;
            }
            return false;
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
            readers.remove(this);
            stream.close();
        }
    }
}
