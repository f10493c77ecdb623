package org.thidua.query.erasure;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.erasure.ProveErasure;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.erasure.ErasureStatus;
import org.thidua.views.erasure.ErasureView;
import org.thidua.views.shared.Purges;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.axon.Rejections;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.mongo.WakingLoop;

/**
 * Proves each erasure that was carried out, on one thread: when every processor has made its views anew and no node can
 * remember the keys any more, all stores are searched and the result is sent as {@link ProveErasure}. Where something
 * can be read the command is refused, and there is no proof.
 *
 * <p>Several nodes may do so at once: the second proof changes nothing. What fails is tried again after 1, 2, 4 seconds
 * and so on up to ten minutes, and is logged when it begins to fail, when it fails in another way, and when it has
 * recovered. When something can be read, the documents among it are folded anew, see {@link MissedDocuments}.
 */
public final class ProofRunner extends WakingLoop {

    private static final Logger log = LoggerFactory.getLogger(ProofRunner.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Set<String> WAKING = Set.of(Views.ERASURES.name(), Purges.COLLECTION);

    private final ReadModels views;
    private final Purges purges;
    private final StoreSearch stores;
    private final MissedDocuments missed;
    private final Duration forgetsWithin;
    private final CommandGateway gateway;
    private final Clock clock;
    private final Map<String, Pause> pauses = new HashMap<>();
    private boolean viewsAway;

    /**
     * @param forgetsWithin for how long after a destruction another node may remember keys
     * @param caughtUp whether the views are those that the events say
     */
    ProofRunner(
            ReadModels views,
            Purges purges,
            StoreSearch stores,
            MissedDocuments missed,
            Duration forgetsWithin,
            CommandGateway gateway,
            Clock clock,
            ViewChanges changes,
            BooleanSupplier caughtUp) {
        super("erasure-proof", WAKING, changes, caughtUp);
        this.views = views;
        this.purges = purges;
        this.stores = stores;
        this.missed = missed;
        this.forgetsWithin = forgetsWithin;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    protected void round() {
        for (ViewDocument<ErasureView> erasure : carriedOut()) {
            Instant now = clock.instant();
            Pause pause = pauses.get((String) erasure.id());
            if (isRunning() && (pause == null || !now.isBefore(pause.until()))) {
                attempt((String) erasure.id(), erasure.view(), now);
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

    private void attempt(String id, ErasureView erasure, Instant now) {
        try {
            if (!isOver(id, erasure, now)) {
                return;
            }
            StoreSearch.Found found = stores.search(erasure.personId());
            try {
                prove(id, found.checks(), now);
            } catch (RuntimeException e) {
                failed(id, e, now);
                if (isStillReadable(e)) {
                    foldAnew(id, found.keys());
                }
                return;
            }
            if (pauses.remove(id) != null) {
                log.info("{} is proven after all", id);
            }
        } catch (RuntimeException e) {
            failed(id, e, now);
        }
    }

    private void prove(String id, List<StoreCheck> checks, Instant now) {
        var command = new ProveErasure(id, checks, Actor.SERVICE, now);
        gateway.sendAndWait(GenericCommandMessage.<Command>asCommandMessage(command)
                .andMetaData(Map.of(MetadataKeys.REQUEST_ID, "proof-" + id)));
    }

    /** Whether nothing is left that could still fill a view, or open a seal, for want of having heard. */
    private boolean isOver(String id, ErasureView erasure, Instant now) {
        Instant destroyed = erasure.carriedOutAt();
        return destroyed != null && !now.isBefore(destroyed.plus(forgetsWithin)) && purges.doneBy(Views.PROCESSORS, id);
    }

    private void foldAnew(String id, Set<String> keys) {
        int documents = missed.foldAnew(keys);
        if (documents > 0) {
            log.warn("{} view documents that {} had not reached were folded anew", documents, id);
        }
    }

    private void failed(String id, RuntimeException failure, Instant now) {
        Pause before = pauses.get(id);
        String kind = kindOf(failure);
        if (before == null || !before.kind().equals(kind)) {
            if (isStillReadable(failure)) {
                log.error(
                        "{} has destroyed the keys, and something can still be read: {}",
                        id,
                        Rejections.of(failure).map(Rejection::facts).orElse(Map.of()));
            } else {
                log.warn("{} cannot be proven yet and will be tried again: {}", id, failure.toString());
            }
        }
        Duration length = before == null ? EACH : before.longer();
        pauses.put(id, new Pause(kind, length, now.plus(length)));
    }

    private static boolean isStillReadable(RuntimeException failure) {
        return kindOf(failure).equals(RejectionCode.STILL_READABLE.name());
    }

    private static String kindOf(RuntimeException failure) {
        return Rejections.of(failure).map(refused -> refused.code().name()).orElseGet(() -> failure.getClass()
                .getName());
    }

    /** How long a failed proof rests, and how it failed. */
    private record Pause(String kind, Duration length, Instant until) {
        Duration longer() {
            Duration twice = length.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }
}
