package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.mongo.Versioned;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.mongo.WakingLoop;

/**
 * Does what is due for each duty of one kind, on one thread: at once when a duty has been written, and at least each
 * second for times that come. Rests until the duties have caught up with the events, so that nothing is done twice for
 * want of knowing that it is done; doing it twice would be harmless.
 *
 * <p>A duty that fails is tried again after 1, 2, 4 seconds and so on up to a minute, without holding up the others,
 * and is logged when it begins to fail and when it has recovered.
 *
 * @param <D> the stored duty, or what else was left to be done
 */
public final class DutyRunner<D extends Versioned> extends WakingLoop {

    private static final Logger log = LoggerFactory.getLogger(DutyRunner.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final MongoCollection<D> duties;
    private final Attempt<D> attempt;
    private final Clock clock;
    private final Map<String, Rest> rests = new HashMap<>();
    private boolean storeAway;

    /**
     * @param duties where they are stored
     * @param attempt does what is due
     * @param ours whether the duties are those that the events say, and fall to this node
     */
    public DutyRunner(
            MongoCollection<D> duties, Attempt<D> attempt, Clock clock, ViewChanges changes, BooleanSupplier ours) {
        super(nameOf(duties) + "-runner", Set.of(nameOf(duties)), changes, ours);
        this.duties = duties;
        this.attempt = attempt;
        this.clock = clock;
    }

    @Override
    protected void round() {
        for (D duty : stored()) {
            Instant now = clock.instant();
            Rest rest = rests.get(duty.id());
            if (isRunning() && (rest == null || rest.isOver(duty, now))) {
                perform(duty, now);
            }
        }
    }

    private static String nameOf(MongoCollection<?> duties) {
        return duties.getNamespace().getCollectionName();
    }

    private List<D> stored() {
        try {
            var documents = duties.find().into(new ArrayList<>());
            storeAway = false;
            return documents;
        } catch (RuntimeException e) {
            if (!storeAway) {
                log.warn("{} cannot be read and will be tried again: {}", duties.getNamespace(), e.toString());
            }
            storeAway = true;
            return List.of();
        }
    }

    private void perform(D duty, Instant now) {
        Rest failure = rests.remove(duty.id());
        if (failure != null && !failure.failed()) {
            failure = null;
        }
        try {
            Duration wait = attempt.perform(duty, now);
            if (failure != null) {
                log.info("The duties of {} are done after all", duty.id());
            }
            if (wait.isPositive()) {
                rests.put(duty.id(), new Rest(duty.version(), wait, now.plus(wait), false));
            }
        } catch (RuntimeException e) {
            if (failure == null) {
                log.warn("The duties of {} failed and will be tried again: {}", duty.id(), e.toString());
            }
            Duration length = failure == null ? EACH : failure.longer();
            rests.put(duty.id(), new Rest(duty.version(), length, now.plus(length), true));
        }
    }

    /** Does what is due for one duty. */
    @FunctionalInterface
    public interface Attempt<D> {

        /**
         * Does it, or throws when that failed for now.
         *
         * @return how long to leave the duty alone when it is still there; zero: look again as usual
         */
        Duration perform(D duty, Instant now);
    }

    /**
     * How long a duty rests.
     *
     * @param version of the duty that rests; one that has changed meanwhile does not
     */
    private record Rest(long version, Duration length, Instant until, boolean failed) {

        boolean isOver(Versioned duty, Instant now) {
            return duty.version() != version || !now.isBefore(until);
        }

        Duration longer() {
            Duration twice = length.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }
}
