package org.thidua.wire.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the stop until the requests that were let in have their answers, with everything they need still running. It
 * comes before the web server pauses: from then on a connection that was kept alive would get an empty answer, without
 * the {@code Retry-After} that {@link ReadinessGate} gives.
 */
final class RequestsUnderWay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsUnderWay.class);

    /** Longer than a command, a wait for a version and a hanging store take; see {@code service.yaml} for the rest. */
    private static final Duration WITHIN = Duration.ofSeconds(12);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean running;

    void entered() {
        inside.incrementAndGet();
    }

    void left() {
        inside.decrementAndGet();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (inside.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        int left = inside.get();
        if (left > 0) {
            LOG.warn("{} requests have no answer yet; the service stops all the same", left);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
