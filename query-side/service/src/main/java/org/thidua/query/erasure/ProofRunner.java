package org.thidua.query.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.erasure.ErasureStatus;
import org.thidua.views.erasure.ErasureView;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.erasure.UnreadableEverywhere;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.mongo.WakingLoop;

/**
 * Searches all stores after each erasure that was carried out, on one thread: when every segment of every processor has
 * made its views anew and no node can remember the keys any more. Where nothing can be read it says so to the command
 * side, which proves the erasure; where something can, there is no proof.
 *
 * <p>One node does so at a time; should two, they find the same. What fails is tried again after 1, 2, 4 seconds and so
 * on up to ten minutes, and is logged when it begins to fail, when it fails in another way, and when it has recovered.
 * When something can be read, the documents among it are folded anew, see {@link MissedDocuments}.
 */
public final class ProofRunner extends WakingLoop {

    private static final Logger log = LoggerFactory.getLogger(ProofRunner.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ReadModels views;
    private final MongoCollection<ViewDocument<AuditEntry>> history;
    private final MongoCollection<UnreadableEverywhere> found;
    private final LongPredicate purgedBehind;
    private final StoreSearch stores;
    private final MissedDocuments missed;
    private final Duration forgetsWithin;
    private final Clock clock;
    private final Map<String, Pause> pauses = new HashMap<>();
    private boolean viewsAway;

    /**
     * @param purgedBehind whether every segment of every processor has handled everything up to a position
     * @param forgetsWithin for how long after a destruction another node may remember keys
     * @param here whether the views are those that the events say, and this is the node that searches
     */
    ProofRunner(
            ReadModels views,
            MongoDatabase database,
            LongPredicate purgedBehind,
            StoreSearch stores,
            MissedDocuments missed,
            Duration forgetsWithin,
            Clock clock,
            ViewChanges changes,
            BooleanSupplier here) {
        super("erasure-proof", Set.of(Views.ERASURES.name()), changes, here);
        this.views = views;
        this.history = Views.HISTORY.in(database);
        this.found = UnreadableEverywhere.in(database);
        this.purgedBehind = purgedBehind;
        this.stores = stores;
        this.missed = missed;
        this.forgetsWithin = forgetsWithin;
        this.clock = clock;
    }

    @Override
    protected void round() {
        for (ViewDocument<ErasureView> erasure : carriedOut()) {
            Instant now = clock.instant();
            Pause pause = pauses.get((String) erasure.id());
            if (isRunning() && (pause == null || !now.isBefore(pause.until()))) {
                attempt((String) erasure.id(), erasure, now);
            }
        }
    }

    private List<ViewDocument<ErasureView>> carriedOut() {
        try {
            var found = views.erasures()
                    .matching(Filters.eq("view.status", ErasureStatus.CARRIED_OUT.name()), erasure -> true);
            viewsAway = false;
            return found;
        } catch (RuntimeException e) {
            if (!viewsAway) {
                log.warn("Erasures cannot be read and will be looked for again: {}", e.toString());
            }
            viewsAway = true;
            return List.of();
        }
    }

    private void attempt(String id, ViewDocument<ErasureView> erasure, Instant now) {
        try {
            if (!isOver(id, erasure.view(), now) || isFound(id)) {
                return;
            }
            StoreSearch.Found search = stores.search(erasure.view().personId());
            if (!search.readable().isEmpty()) {
                stillReadable(id, search, now);
                return;
            }
            found.replaceOne(
                    Filters.eq("_id", id), new UnreadableEverywhere(id, erasure.version(), search.checks()), UPSERT);
            if (pauses.remove(id) != null) {
                log.info("Nothing of {} can be read after all", id);
            }
        } catch (RuntimeException e) {
            if (isNew(id, e.getClass().getName(), now)) {
                log.warn("{} cannot be proven yet and will be tried again: {}", id, e.toString());
            }
        }
    }

    /** Whether nothing is left that could still fill a view, or open a seal, for want of having heard. */
    private boolean isOver(String id, ErasureView erasure, Instant now) {
        Instant destroyed = erasure.carriedOutAt();
        return destroyed != null && !now.isBefore(destroyed.plus(forgetsWithin)) && isPurged(id);
    }

    private boolean isPurged(String id) {
        ViewDocument<AuditEntry> destruction = history.find(Filters.and(
                        Filters.eq("view.subject", DestroyedKeysEvent.REGISTER_ID),
                        Filters.eq("view.payload.erasureId", id)))
                .sort(Sorts.descending("_id"))
                .first();
        return destruction != null && purgedBehind.test(destruction.position());
    }

    /** Whether the command side has yet to take what was found. */
    private boolean isFound(String id) {
        return found.countDocuments(Filters.eq("_id", id)) > 0;
    }

    private void stillReadable(String id, StoreSearch.Found search, Instant now) {
        if (isNew(id, "readable", now)) {
            log.error("{} has destroyed the keys, and something can still be read: {}", id, search.readable());
        }
        int documents = missed.foldAnew(search.keys());
        if (documents > 0) {
            log.warn("{} view documents that {} had not reached were folded anew", documents, id);
        }
    }

    /** Notes that an attempt has failed; whether it has not failed in this way the last time. */
    private boolean isNew(String id, String kind, Instant now) {
        Pause before = pauses.get(id);
        Duration length = before == null ? EACH : before.longer();
        pauses.put(id, new Pause(kind, length, now.plus(length)));
        return before == null || !before.kind().equals(kind);
    }

    /** How long a failed proof rests, and how it failed. */
    private record Pause(String kind, Duration length, Instant until) {
        Duration longer() {
            Duration twice = length.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }
}
