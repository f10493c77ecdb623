package org.thidua.query.stream;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.views.Views;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.audit.AuditQueries;
import org.thidua.views.audit.AuditQueries.Asked;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.mongo.Written;

/**
 * The newest changes of the history, kept in memory for all who listen; older ones are read from the history. A cast
 * vote is no change here: its moment alone would tell who voted when.
 */
public final class ChangeFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int KEPT = 10_000;
    private static final int AT_ONCE = 200;
    private static final Set<String> SILENT = Set.of("ballot.votes-cast", "election.vote-cast");

    private final AuditQueries history;
    private final ConcurrentSkipListMap<Long, Change> newest = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final ViewChanges.Subscription subscription;
    private volatile long last;
    private volatile long beginning;
    private volatile boolean closed;

    public ChangeFeed(AuditQueries history, ViewChanges changes) {
        this.history = history;
        last = history.lastPosition();
        beginning = last;
        subscription = changes.listen(this::take);
    }

    /** Position of the newest event known here. */
    long last() {
        return last;
    }

    /** Changes behind a position, and how far they reach. */
    Part behind(long position) {
        if (position >= beginning) {
            long reaches = last;
            List<Change> changes = newest.tailMap(position, false).values().stream()
                    .limit(AT_ONCE)
                    .toList();
            if (position >= beginning) { // Still: none of them was dropped while they were read.
                return changes.size() < AT_ONCE
                        ? new Part(changes, Math.max(position, reaches))
                        : new Part(changes, changes.getLast().position());
            }
        }
        List<ViewDocument<AuditEntry>> read = history.list(Asked.behind(position), AT_ONCE);
        return read.isEmpty()
                ? new Part(List.of(), Math.max(position, last))
                : new Part(
                        read.stream()
                                .filter(ChangeFeed::isHeard)
                                .map(ChangeFeed::change)
                                .toList(),
                        read.getLast().position());
    }

    /** Waits until there is something behind a position, or the time is over, or the feed closes. */
    void await(long position, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (last <= position && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Where several nodes share one store, one of them writes the history and each looks for it once a second. */
    public void watchOtherNodes() {
        Thread.ofVirtual().name("change-lookout").start(() -> {
            try {
                while (!closed) {
                    lookAgain();
                    Thread.sleep(LOOK_AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void lookAgain() {
        try {
            List<ViewDocument<AuditEntry>> read;
            do {
                read = history.list(Asked.behind(last), AT_ONCE);
                add(read);
            } while (read.size() == AT_ONCE);
        } catch (MongoException e) {
            log.warn("Cannot look for changes: {}", e.toString());
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        signal();
    }

    private void take(List<Written> written) {
        var documents = new ArrayList<ViewDocument<AuditEntry>>();
        for (Written one : written) {
            if (one.collection().equals(Views.HISTORY.name())
                    && one.document() instanceof ViewDocument<?> document
                    && document.view() instanceof AuditEntry entry) {
                documents.add(new ViewDocument<>(
                        document.id(), document.version(), document.position(), document.keys(), entry));
            }
        }
        add(documents);
    }

    private void add(List<ViewDocument<AuditEntry>> documents) {
        if (documents.isEmpty()) {
            return;
        }
        documents.stream()
                .filter(ChangeFeed::isHeard)
                .map(ChangeFeed::change)
                .forEach(change -> newest.put(change.position(), change));
        while (newest.size() > KEPT) {
            beginning = newest.firstKey();
            newest.remove(beginning);
        }
        long reached = documents.stream()
                .map(ViewDocument::position)
                .max(Comparator.naturalOrder())
                .orElse(last);
        last = Math.max(last, reached);
        signal();
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isHeard(ViewDocument<AuditEntry> document) {
        return !SILENT.contains(document.view().type());
    }

    private static Change change(ViewDocument<AuditEntry> document) {
        String subject = document.view().subject();
        return new Change(
                document.position(),
                subject,
                subject.substring(0, Math.max(0, subject.indexOf(':'))),
                document.version(),
                document.view().at());
    }

    /**
     * Some changes.
     *
     * @param reaches nothing is between the last of them and this position
     */
    record Part(List<Change> changes, long reaches) {}
}
