package org.thidua.views.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.seal.Unsealing;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewType;

/**
 * Rebuild checks: those begun on this node run here, one at a time; how far they are is told to all nodes twice a
 * second, and each node tells of every check.
 */
public final class Replays implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final Duration TELL_EACH = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final StoredReplays stored;
    private final EventStore events;
    private final MongoDatabase database;
    private final Unsealing unsealing;
    private final VersionWait versions;
    private final Clock clock;
    private final Map<String, Check> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-check").daemon().factory());
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild-check-progress").daemon().factory());

    /** @param stored where all nodes tell of their checks */
    public Replays(
            StoredReplays stored,
            EventStore events,
            MongoDatabase database,
            Unsealing unsealing,
            VersionWait versions,
            Clock clock) {
        this.stored = stored;
        this.events = events;
        this.database = database;
        this.unsealing = unsealing;
        this.versions = versions;
        this.clock = clock;
        teller.scheduleWithFixedDelay(this::tellAll, TELL_EACH.toMillis(), TELL_EACH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins a check of one view, or of all that go by a common name, behind those that wait already. */
    public Replay begin(String name, List<ViewType<?, ?>> types, OptionalLong upTo) {
        String id = UUID.randomUUID().toString();
        List<RebuildCheck<?, ?>> parts = new ArrayList<>();
        for (ViewType<?, ?> type : types) {
            parts.add(new RebuildCheck<>(id, type, upTo, events, database, unsealing, versions, clock));
        }
        var check = new Check(name, parts);
        Replay begun = check.state();
        // Before there is a shadow: another node drops those of checks that it does not know.
        stored.save(begun);
        stored.forgetOld();
        underWay.put(id, check);
        worker.execute(() -> run(id, check));
        return begun;
    }

    /** How far a check is, whichever node runs it. */
    public Optional<Replay> find(String id) {
        Check here = underWay.get(id);
        return here == null ? stored.find(id) : Optional.of(here.state());
    }

    /** Breaks off what runs. Returns when its shadow is removed, or after ten seconds. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A rebuild check does not end; its shadow is removed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller.shutdown();
        underWay.values().forEach(waiting -> save(waiting.state().broken("the node was stopped")));
    }

    private void run(String id, Check check) {
        for (RebuildCheck<?, ?> part : check.parts()) {
            if (!Thread.currentThread().isInterrupted()) {
                part.run();
            }
        }
        // The driver does nothing for an interrupted thread.
        boolean interrupted = Thread.interrupted();
        tell(check);
        underWay.remove(id);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll() {
        underWay.values().forEach(this::tell);
    }

    /** One after the other: what was seen before must not be written after what came of it. */
    private synchronized void tell(Check check) {
        save(check.state());
    }

    private void save(Replay replay) {
        try {
            stored.save(replay);
        } catch (RuntimeException e) {
            log.warn("Other nodes cannot be told of the rebuild check {}: {}", replay.id(), e.toString());
        }
    }

    /** A check of this node. */
    private record Check(String name, List<RebuildCheck<?, ?>> parts) {

        Replay state() {
            return Replay.together(name, parts.stream().map(RebuildCheck::state).toList());
        }
    }
}
