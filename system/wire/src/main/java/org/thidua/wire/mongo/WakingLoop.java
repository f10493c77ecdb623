package org.thidua.wire.mongo;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work of the service's own, round after round on one thread: at once when this node has written to one of some
 * collections, and at least each second for times that come and for what other nodes write. Rests until what the
 * rounds look at has caught up with the events.
 */
public abstract class WakingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WakingLoop.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Set<String> waking;
    private final ViewChanges changes;
    private final BooleanSupplier caughtUp;
    private final Semaphore wake = new Semaphore(0);
    private volatile ViewChanges.@Nullable Subscription subscription;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param waking collections of which a change begins a round
     * @param caughtUp whether the views are those that the events say
     */
    protected WakingLoop(String name, Set<String> waking, ViewChanges changes, BooleanSupplier caughtUp) {
        this.name = name;
        this.waking = waking;
        this.changes = changes;
        this.caughtUp = caughtUp;
    }

    /** Does what is to be done now; what it throws ends the loop, so it throws nothing it can help. */
    protected abstract void round();

    @Override
    public final void start() {
        subscription = changes.listen(written -> {
            if (written.stream().anyMatch(it -> waking.contains(it.collection()))) {
                wake.release();
            }
        });
        // Known before it runs: it ends as soon as it finds itself stopped.
        Thread runner = Thread.ofPlatform().name(name).unstarted(this::run);
        thread = runner;
        runner.start();
    }

    /** Returns when what is at hand is done, or after ten seconds. */
    @Override
    public final void stop() {
        Thread running = thread;
        ViewChanges.Subscription listening = subscription;
        thread = null;
        if (listening != null) {
            listening.close();
        }
        if (running != null) {
            wake.release();
            try {
                if (!running.join(STOP_WITHIN)) {
                    log.warn("{} is still at work; what is left is done after the next start", name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                if (caughtUp.getAsBoolean()) {
                    round();
                }
                if (wake.tryAcquire(EACH.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
