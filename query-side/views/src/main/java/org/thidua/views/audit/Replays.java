package org.thidua.views.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.seal.Unsealing;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewType;

/** The rebuild checks of this node: one runs at a time, the last hundred are remembered until the node stops. */
public final class Replays implements AutoCloseable {

    /** How the names of the collections begin that a check fills and removes. */
    public static final String SHADOWS = "shadow_";

    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final int REMEMBERED = 100;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final EventStore events;
    private final MongoDatabase database;
    private final Unsealing unsealing;
    private final VersionWait versions;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-check").daemon().factory());
    private final Map<String, Supplier<Replay>> checks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Supplier<Replay>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Replays(EventStore events, MongoDatabase database, Unsealing unsealing, VersionWait versions, Clock clock) {
        this.events = events;
        this.database = database;
        this.unsealing = unsealing;
        this.versions = versions;
        this.clock = clock;
    }

    /** Begins a check of one view, or of all that go by a common name, behind those that wait already. */
    public Replay begin(String name, List<ViewType<?, ?>> types, OptionalLong upTo) {
        String id = UUID.randomUUID().toString();
        List<RebuildCheck<?, ?>> parts = new ArrayList<>();
        for (ViewType<?, ?> type : types) {
            parts.add(new RebuildCheck<>(id, type, upTo, events, database, unsealing, versions, clock));
        }
        Supplier<Replay> state = () ->
                Replay.together(name, parts.stream().map(RebuildCheck::state).toList());
        synchronized (checks) {
            checks.put(id, state);
        }
        parts.forEach(part -> worker.execute(part::run));
        return state.get();
    }

    /** How far a check is. */
    public Optional<Replay> find(String id) {
        synchronized (checks) {
            return Optional.ofNullable(checks.get(id)).map(Supplier::get);
        }
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
    }
}
