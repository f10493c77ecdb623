package org.thidua.views.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewType;

/** The rebuild checks of this node: one runs at a time, the last hundred are remembered until the node stops. */
public final class Replays implements AutoCloseable {

    private static final int REMEMBERED = 100;

    private final EventStore events;
    private final MongoDatabase database;
    private final ToLongFunction<TrackedEventMessage<?>> positions;
    private final VersionWait versions;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-check").daemon().factory());
    private final Map<String, RebuildCheck<?, ?>> checks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RebuildCheck<?, ?>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Replays(
            EventStore events,
            MongoDatabase database,
            ToLongFunction<TrackedEventMessage<?>> positions,
            VersionWait versions,
            Clock clock) {
        this.events = events;
        this.database = database;
        this.positions = positions;
        this.versions = versions;
        this.clock = clock;
    }

    /** Begins a check, behind those that wait already. */
    public Replay begin(ViewType<?, ?> type, OptionalLong upTo) {
        String id = UUID.randomUUID().toString();
        var check = new RebuildCheck<>(id, type, upTo, events, database, positions, versions, clock);
        synchronized (checks) {
            checks.put(id, check);
        }
        worker.execute(check::run);
        return check.state();
    }

    /** How far a check is. */
    public Optional<Replay> find(String id) {
        synchronized (checks) {
            return Optional.ofNullable(checks.get(id)).map(RebuildCheck::state);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
