package org.thidua.wire.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether one store answers, as its watch has last seen it. A store without a watch, which is one in this process, is
 * always there. The log says once when it goes and once when it is back.
 *
 * <p>Who serves a caller asks {@link #require} and answers at once; who works in the background uses {@link #await} and
 * goes on when the store is back, with no failure to recover from.
 */
public final class Presence implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);

    private record Absence(String reason, long since) {}

    private final String store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable Absence absence;
    private boolean closed;

    /** @param store stable name of the store: lower case with hyphens, such as {@code event-store} */
    public Presence(String store) {
        this.store = store;
    }

    public String store() {
        return store;
    }

    public boolean isAway() {
        return absence != null;
    }

    /** Why it is away, if it is. */
    public Optional<String> reason() {
        return Optional.ofNullable(absence).map(Absence::reason);
    }

    /** The watch has seen that it does not answer. */
    public void away(String reason) {
        lock.lock();
        try {
            if (absence == null && !closed) {
                log.warn("The {} is away: {}", store, reason);
                absence = new Absence(reason, System.nanoTime());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The watch has seen that it answers. */
    public void back() {
        if (absence == null) {
            return;
        }
        lock.lock();
        try {
            Absence over = absence;
            if (over != null) {
                Duration lasted = Duration.ofNanos(System.nanoTime() - over.since());
                log.info("The {} is back after {} s", store, lasted.toSeconds());
                absence = null;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** @throws StoreIsAway when it is away */
    public void require() {
        Absence now = absence;
        if (now != null) {
            throw new StoreIsAway("the " + store + " is away: " + now.reason());
        }
    }

    /**
     * Returns when it is there, at once if it is.
     *
     * @throws StoreIsAway when the service stops before that, or the caller is interrupted
     */
    public void await() {
        if (absence == null) {
            return;
        }
        lock.lock();
        try {
            while (absence != null && !closed) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        require();
    }

    /** The service stops: nobody waits any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
