package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.wire.mongo.ViewChanges;

/**
 * Does what is due for each ballot, on one thread: at once when a duty has been written, and at least each second for
 * closing times. Rests until the duties have caught up with the events, so that nothing is done twice for want of
 * knowing that it is done; doing it twice would be harmless.
 *
 * <p>A ballot that fails is tried again after 1, 2, 4 seconds and so on up to a minute, without holding up the others,
 * and is logged when it begins to fail and when it has recovered.
 */
public final class DutyRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DutyRunner.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final MongoCollection<DutyDocument> duties;
    private final CommandGateway gateway;
    private final Clock clock;
    private final ViewChanges changes;
    private final BooleanSupplier caughtUp;
    private final Semaphore wake = new Semaphore(0);
    private final Map<String, Pause> pauses = new HashMap<>();
    private boolean storeAway;
    private volatile ViewChanges.@Nullable Subscription subscription;
    private volatile @Nullable Thread thread;

    DutyRunner(
            MongoCollection<DutyDocument> duties,
            CommandGateway gateway,
            Clock clock,
            ViewChanges changes,
            BooleanSupplier caughtUp) {
        this.duties = duties;
        this.gateway = gateway;
        this.clock = clock;
        this.changes = changes;
        this.caughtUp = caughtUp;
    }

    @Override
    public void start() {
        subscription = changes.listen(written -> {
            if (written.stream().anyMatch(it -> it.collection().equals(DutyDocument.COLLECTION))) {
                wake.release();
            }
        });
        // Known before it runs: it ends as soon as it finds itself stopped.
        Thread runner = Thread.ofPlatform().name("duties-runner").unstarted(this::run);
        thread = runner;
        runner.start();
    }

    /** Returns when the duty at hand is done, or after ten seconds. */
    @Override
    public void stop() {
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
                    log.warn("Duties are still running; what is left is done after the next start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                if (caughtUp.getAsBoolean()) {
                    doWhatIsDue();
                }
                if (wake.tryAcquire(EACH.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doWhatIsDue() {
        for (DutyDocument document : stored()) {
            Instant now = clock.instant();
            Pause pause = pauses.get(document.id());
            if (isRunning() && (pause == null || !now.isBefore(pause.until()))) {
                attempt(document, now);
            }
        }
    }

    private List<DutyDocument> stored() {
        try {
            var documents = duties.find().into(new ArrayList<>());
            storeAway = false;
            return documents;
        } catch (RuntimeException e) {
            if (!storeAway) {
                log.warn("Duties cannot be read and will be tried again: {}", e.toString());
            }
            storeAway = true;
            return List.of();
        }
    }

    private void attempt(DutyDocument document, Instant now) {
        String ballot = document.id();
        try {
            for (Command command : document.duty().due(now)) {
                gateway.sendAndWait(GenericCommandMessage.<Command>asCommandMessage(command)
                        .andMetaData(Map.of(MetadataKeys.REQUEST_ID, "duty-" + ballot)));
            }
            if (pauses.remove(ballot) != null) {
                log.info("The duties of {} are done after all", ballot);
            }
        } catch (RuntimeException e) {
            Pause before = pauses.get(ballot);
            if (before == null) {
                log.warn("The duties of {} failed and will be tried again: {}", ballot, e.toString());
            }
            Duration length = before == null ? EACH : before.longer();
            pauses.put(ballot, new Pause(length, now.plus(length)));
        }
    }

    /** How long a failed ballot rests. */
    private record Pause(Duration length, Instant until) {
        Duration longer() {
            Duration twice = length.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }
}
