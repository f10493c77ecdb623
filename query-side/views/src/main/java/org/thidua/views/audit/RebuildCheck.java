package org.thidua.views.audit;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;
import org.thidua.views.audit.Replay.DocumentDifference;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Positions;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;
import org.thidua.wire.mongo.BatchDocuments;

/**
 * Folds all events again into a shadow of one view and compares it with the live view, document by document, while the
 * live view goes on. A live document that is newer than the shadow is compared at its own version: the shadow's is
 * folded on from the aggregate's events. Nothing but the shadow is written, and the shadow is removed at the end, also
 * when the check is interrupted: it holds in clear what the view holds. A check whose shadow is removed by others ends
 * {@code BROKEN}.
 */
final class RebuildCheck<E extends Event, V> {

    private static final int BATCH = 500;
    private static final int LISTED_DIFFERENCES = 100;
    private static final int PATIENCE_WITH_STORE_SECONDS = 30;
    private static final Duration PATIENCE_WITH_LIVE_VIEW = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final String id;
    private final ViewType<E, V> type;
    private final EventStore events;
    private final MongoDatabase database;
    private final Unsealing unsealing;
    private final VersionWait versions;
    private final Clock clock;
    private final Instant startedAt;
    private final MongoCollection<ViewDocument<V>> live;
    private final MongoCollection<ViewDocument<V>> shadow;
    private final List<DocumentDifference> differences = new ArrayList<>();

    private boolean shadowBegun;
    private long shadowDocuments;
    private volatile String status = Replay.RUNNING;
    private volatile long upTo;
    private volatile long read;
    private volatile long reached = -1;
    private volatile long documents;
    private volatile long differenceCount;
    private volatile @Nullable String shadowDigest;
    private volatile @Nullable String liveDigest;
    private volatile @Nullable String failure;
    private volatile @Nullable Instant foldedAt;

    RebuildCheck(
            String id,
            ViewType<E, V> type,
            OptionalLong upTo,
            EventStore events,
            MongoDatabase database,
            Unsealing unsealing,
            VersionWait versions,
            Clock clock) {
        this.id = id;
        this.type = type;
        this.events = events;
        this.database = database;
        this.unsealing = unsealing;
        this.versions = versions;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.upTo = Math.min(upTo.orElse(Long.MAX_VALUE), newest(events));
        live = type.in(database);
        shadow = type.in(database, StoredReplays.shadow(id, type.name()));
    }

    void run() {
        try {
            foldAll();
            foldedAt = clock.instant();
            status = Replay.COMPARING;
            compare();
            requireWholeShadow();
            status = differenceCount == 0 ? "EQUAL" : "DIFFERENT";
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            status = Replay.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
            status = Replay.BROKEN;
        } finally {
            if (shadowBegun) {
                dropShadow();
            }
        }
    }

    /** The driver does nothing for an interrupted thread: an interrupt is put off until the shadow is gone. */
    private void dropShadow() {
        boolean interrupted = Thread.interrupted();
        try {
            shadow.drop();
        } catch (MongoInterruptedException e) {
            // It came this moment, and comes once.
            interrupted = true;
            Thread.interrupted();
            shadow.drop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void requireWholeShadow() {
        if (shadow.countDocuments() != shadowDocuments) {
            throw new IllegalStateException("the shadow was removed while it was compared");
        }
    }

    Replay state() {
        Instant until = foldedAt == null ? clock.instant() : foldedAt;
        long millis = Math.max(1, Duration.between(startedAt, until).toMillis());
        long rate = read * 1_000 / millis;
        long left = Math.max(0, upTo - reached);
        int percent = upTo <= 0 || foldedAt != null ? 100 : (int) Math.min(99, 100 * Math.max(0, reached) / upTo);
        synchronized (differences) {
            return new Replay(
                    id,
                    type.name(),
                    status,
                    startedAt,
                    upTo,
                    read,
                    percent,
                    rate,
                    foldedAt != null || rate == 0 ? 0 : left / rate,
                    documents,
                    shadowDigest,
                    liveDigest,
                    differenceCount,
                    List.copyOf(differences),
                    failure);
        }
    }

    private static long newest(EventStore events) {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private void foldAll() throws InterruptedException {
        List<TrackedEventMessage<?>> batch = new ArrayList<>(BATCH);
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            // There is an event at the newest position, so the last one is always met.
            while (reached < upTo) {
                if (!stream.hasNextAvailable(PATIENCE_WITH_STORE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the event store gave nothing behind position " + reached);
                }
                TrackedEventMessage<?> event = stream.nextAvailable();
                long position = Positions.of(event);
                reached = Math.max(reached, position);
                read++;
                if (position <= upTo && type.events().isAssignableFrom(event.getPayloadType())) {
                    batch.add(event);
                }
                if (batch.size() == BATCH) {
                    foldBatch(batch);
                    batch.clear();
                }
            }
        }
        foldBatch(batch);
    }

    private void foldBatch(List<TrackedEventMessage<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var copies = new BatchDocuments<>(shadow);
        List<Facts> facts = batch.stream()
                .map(event -> Facts.of((DomainEventMessage<?>) event, Positions.of(event), unsealing))
                .toList();
        copies.prefetch(facts.stream().map(type.key()).distinct().toList(), ViewDocument::id);
        for (int i = 0; i < batch.size(); i++) {
            Object key = type.key().apply(facts.get(i));
            ViewDocument<V> before = copies.get(key);
            shadowDocuments += before == null ? 1 : 0;
            copies.put(key, type.after(before, (Event) batch.get(i).getPayload(), facts.get(i)));
        }
        shadowBegun = true;
        copies.flush();
    }

    private void compare() {
        var shadowSum = new Digest<>(shadow);
        var liveSum = new Digest<>(live);
        try (MongoCursor<ViewDocument<V>> rebuilt = sorted(shadow)) {
            while (rebuilt.hasNext()) {
                ViewDocument<V> expected = rebuilt.next();
                documents++;
                compareWithLive(expected, shadowSum, liveSum);
            }
        }
        try (MongoCursor<ViewDocument<V>> kept = sorted(live)) {
            while (kept.hasNext()) {
                ViewDocument<V> surplus = kept.next();
                if (surplus.position() <= upTo
                        && shadow.find(Filters.eq("_id", surplus.id())).first() == null) {
                    liveSum.add(surplus);
                    differs(surplus, "SURPLUS");
                }
            }
        }
        shadowDigest = shadowSum.hex();
        liveDigest = liveSum.hex();
    }

    private void compareWithLive(ViewDocument<V> expected, Digest<V> shadowSum, Digest<V> liveSum) {
        ViewDocument<V> found = liveOf(expected);
        if (found == null || found.version() < expected.version()) {
            versions.reached(type, expected.id(), expected.version(), PATIENCE_WITH_LIVE_VIEW);
            found = liveOf(expected);
        }
        if (found == null) {
            shadowSum.add(expected);
            differs(expected, "MISSING");
            return;
        }
        ViewDocument<V> comparable = foldedOn(expected, found);
        if (!comparable.keys().containsAll(found.keys())) {
            found = purged(found);
            comparable = foldedOn(expected, found);
        }
        shadowSum.add(comparable);
        liveSum.add(found);
        if (found.version() < comparable.version()) {
            differs(found, "BEHIND");
        } else if (!shadowSum.says(comparable).equals(liveSum.says(found))) {
            differs(found, "OTHER");
        }
    }

    /** The rebuilt document with the events that only the live one has seen yet. */
    private ViewDocument<V> foldedOn(ViewDocument<V> expected, ViewDocument<V> found) {
        ViewDocument<V> document = readableAsFound(expected, found);
        if (found.version() > expected.version() && expected.id() instanceof String aggregate) {
            Iterator<? extends DomainEventMessage<?>> later = events.readEvents(aggregate, expected.version() + 1)
                    .asStream()
                    .iterator();
            while (later.hasNext() && document.version() < found.version()) {
                DomainEventMessage<?> event = later.next();
                document =
                        type.after(document, (Event) event.getPayload(), Facts.of(event, found.position(), unsealing));
            }
        }
        return new ViewDocument<>(
                document.id(),
                document.version(),
                document.position(),
                document.keys(),
                type.asStored(document.view(), database));
    }

    /** Keys may have been destroyed since the document was rebuilt: then it is folded once more. */
    private ViewDocument<V> readableAsFound(ViewDocument<V> expected, ViewDocument<V> found) {
        return type.perAggregate() && !found.keys().containsAll(expected.keys())
                ? type.anew(expected, events, unsealing)
                : expected;
    }

    /** The live document once it is made anew without the keys that were destroyed while this check went on. */
    private ViewDocument<V> purged(ViewDocument<V> before) {
        long deadline = System.nanoTime() + PATIENCE_WITH_LIVE_VIEW.toNanos();
        ViewDocument<V> found = before;
        while (found.keys().equals(before.keys())
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            ViewDocument<V> now = liveOf(before);
            found = now == null ? before : now;
        }
        return found;
    }

    private @Nullable ViewDocument<V> liveOf(ViewDocument<V> expected) {
        return live.find(Filters.eq("_id", expected.id())).first();
    }

    private MongoCursor<ViewDocument<V>> sorted(MongoCollection<ViewDocument<V>> collection) {
        return collection.find().sort(Sorts.ascending("_id")).batchSize(BATCH).iterator();
    }

    private void differs(ViewDocument<V> document, String what) {
        synchronized (differences) {
            differenceCount++;
            if (differences.size() < LISTED_DIFFERENCES) {
                differences.add(new DocumentDifference(String.valueOf(document.id()), what));
            }
        }
    }
}
