package org.thidua.views.shared;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.mongo.Written;

/**
 * Lets a reader wait until a view has reached the version that a command answered. Woken by what this node writes, and
 * looking again every 100 ms for what other nodes write.
 */
public final class VersionWait {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final MongoDatabase database;
    private final ConcurrentMap<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    public VersionWait(MongoDatabase database, ViewChanges changes) {
        this.database = database;
        changes.listen(this::wake);
    }

    /** Whether the view of an aggregate has reached a version, at the latest after the time given. */
    public boolean reached(ViewType<?, ?> type, Object id, long version, Duration atMost) {
        String key = key(type.name(), id);
        var signal = new Semaphore(0);
        waiting.compute(key, (k, signals) -> {
            Set<Semaphore> all = signals == null ? ConcurrentHashMap.newKeySet() : signals;
            all.add(signal);
            return all;
        });
        try {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (versionOf(type, id) < version) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                signal.tryAcquire(Math.min(left, LOOK_AGAIN_MILLIS), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.computeIfPresent(key, (k, signals) -> {
                signals.remove(signal);
                return signals.isEmpty() ? null : signals;
            });
        }
    }

    private void wake(List<Written> written) {
        for (Written document : written) {
            waiting.getOrDefault(key(document.collection(), document.id()), Set.of())
                    .forEach(Semaphore::release);
        }
    }

    private long versionOf(ViewType<?, ?> type, Object id) {
        Document found = database.getCollection(type.name())
                .find(Filters.eq("_id", id))
                .projection(Projections.include("version"))
                .first();
        return found == null ? -1 : found.getLong("version");
    }

    private static String key(String collection, Object id) {
        return collection + " " + id;
    }
}
