package org.thidua.wire.axon;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks each second how far the views are, so that metrics and probes ask no store and never hang with one. While a
 * store is away, what was seen last stays.
 */
public final class LagWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LagWatch.class);
    private static final Duration EACH = Duration.ofSeconds(1);

    private final Lag lag;
    private final HeadTimes heads = new HeadTimes();
    private volatile Map<String, Long> positions = Map.of();
    private volatile @Nullable Thread thread;

    public LagWatch(Lag lag) {
        this.lag = lag;
    }

    /** Events that each processor that this process runs too had yet to handle; empty before the first look. */
    public Map<String, Long> events() {
        Map<String, Long> events = new TreeMap<>();
        positions.keySet().forEach(processor -> events.put(processor, events(processor)));
        return events;
    }

    /** Events that a processor had yet to handle. */
    long events(String processor) {
        Long position = positions.get(processor);
        return position == null ? 0 : Math.max(0, heads.newest() - position);
    }

    /** How long ago the store first held an event that a processor has yet to handle; zero when it has handled all. */
    Duration behind(String processor) {
        Long position = positions.get(processor);
        return position == null ? Duration.ZERO : heads.since(position, System.nanoTime());
    }

    void look() {
        heads.note(lag.head(), System.nanoTime());
        Map<String, Long> now = lag.positions();
        positions = now;
        now.values().stream().min(Long::compare).ifPresent(heads::forget);
    }

    @Override
    public void start() {
        Thread watching = Thread.ofPlatform().daemon().name("lag-watch").unstarted(this::run);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        LockSupport.unpark(watching);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                look();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && isRunning()) {
                    log.warn("How far the views are cannot be seen for now: {}", e.toString());
                }
                failing = true;
            }
            LockSupport.parkNanos(EACH.toNanos());
        }
    }
}
