package org.thidua.wire.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;

/**
 * Holds the start until every event processor has handled what the store held when the service started. Spring Boot
 * reports that it accepts traffic only after the last runner has returned, and this is the first of them: whoever looks
 * at readiness, and every later runner, meets complete views.
 *
 * <p>Judged by position and per segment, never by Axon's replaying flag, which stays up after a replay until one more
 * event comes. An empty store is caught up at once. Progress is logged each second. Where several processes share the
 * views, one that holds few segments or none waits until all together are there, see {@link Lag}.
 */
public final class CatchUp implements ApplicationRunner, SmartLifecycle, Ordered {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();
    private static final long REPORT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Lag lag;
    private volatile boolean running;
    private volatile boolean caughtUp;

    public CatchUp(Lag lag) {
        this.lag = lag;
    }

    /** Whether the views once were as complete as the store at this start; never false again after that. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** @throws MisconfiguredException when a view has seen events that are not in the store */
    @Override
    public void run(ApplicationArguments arguments) {
        long head = lag.head();
        long began = System.nanoTime();
        long reported = began;
        Map<String, Long> first = lag.positions();
        Map<String, Long> now = first;
        refuseViewsAhead(head, now);
        while (!reached(head, now)) {
            if (!running) {
                return; // The service stops before it was ready.
            }
            LockSupport.parkNanos(LOOK_NANOS);
            now = lag.positions();
            refuseViewsAhead(head, now);
            if (System.nanoTime() - reported >= REPORT_NANOS) {
                reported = System.nanoTime();
                report(head, first, now, reported - began);
            }
        }
        caughtUp = true;
        log.info(
                "Views are caught up with position {} after {} ms",
                head,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Views that outlived their events would miss the next ones, and say so to nobody. */
    private void refuseViewsAhead(long head, Map<String, Long> positions) {
        positions.forEach((processor, position) -> {
            // Another node may have stored events since; a view is ahead only of what there is now.
            if (position > head && position > lag.head()) {
                throw new MisconfiguredException("View " + processor + " has seen position " + position
                        + ", but the events end before it: MONGODB_URI names the views of other events."
                        + " Bring the events back, or name an empty database");
            }
        });
    }

    private static boolean reached(long head, Map<String, Long> positions) {
        return positions.values().stream().allMatch(position -> position >= head);
    }

    private static void report(long head, Map<String, Long> first, Map<String, Long> now, long nanos) {
        now.forEach((processor, position) -> {
            if (position < head) {
                long handled = position - first.getOrDefault(processor, position);
                log.info(
                        "View {} is at {} %: {} events/s, {} to go",
                        processor,
                        100 * (position + 1) / (head + 1),
                        handled * TimeUnit.SECONDS.toNanos(1) / nanos,
                        head - position);
            }
        });
    }
}
