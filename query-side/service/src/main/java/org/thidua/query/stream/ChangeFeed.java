package org.thidua.query.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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
 *
 * <p>One node at a time writes the history, and hears of its own writings at once. Every node asks four times a second
 * how far the history has come, which the node that writes it knows and others read from the stored tokens, and reads
 * what is new to it; so a listener is told the same on any node, and resumes on any other.
 */
public final class ChangeFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int KEPT = 10_000;
    private static final int AT_ONCE = 200;
    private static final long BEFORE_THE_FIRST = -1;
    private static final Set<String> SILENT = Set.of("ballot.votes-cast", "election.vote-cast");

    private final AuditQueries history;
    private final LongSupplier complete;
    private final ConcurrentSkipListMap<Long, Change> newest = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final ViewChanges.Subscription subscription;
    private volatile long last;
    private volatile long beginning;
    private volatile boolean running;
    private volatile boolean closed;
    private boolean away;

    /**
     * @param complete up to which position the history shows every event; asked while this node writes a batch of it,
     *     up to that batch
     */
    public ChangeFeed(AuditQueries history, LongSupplier complete, ViewChanges changes) {
        this.history = history;
        this.complete = complete;
        last = BEFORE_THE_FIRST;
        beginning = BEFORE_THE_FIRST;
        subscription = changes.listen(this::take);
    }

    /** Position of the newest event known here. */
    long last() {
        return last;
    }

    /** Changes behind a position, and how far they reach. */
    Part behind(long position) {
        long reaches = last;
        if (position >= reaches) {
            return new Part(List.of(), position);
        }
        if (position >= beginning) {
            List<Change> changes = newest.subMap(position, false, reaches, true).values().stream()
                    .limit(AT_ONCE)
                    .toList();
            if (position >= beginning) { // Still: none of them was dropped while they were read.
                return changes.size() < AT_ONCE
                        ? new Part(changes, reaches)
                        : new Part(changes, changes.getLast().position());
            }
        }
        List<ViewDocument<AuditEntry>> read = readBehind(position, reaches);
        return new Part(
                read.stream()
                        .filter(ChangeFeed::isHeard)
                        .map(ChangeFeed::change)
                        .toList(),
                read.size() < AT_ONCE ? reaches : read.getLast().position());
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

    /** Begins behind what the history shows now: that is no news. */
    @Override
    public void start() {
        long shown = complete.getAsLong();
        lock.lock();
        try {
            if (newest.isEmpty()) {
                last = shown;
                beginning = shown;
            }
        } finally {
            lock.unlock();
        }
        running = true;
        Thread.ofVirtual().name("change-lookout").start(() -> {
            try {
                while (running && !closed) {
                    lookAgain();
                    Thread.sleep(LOOK_AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends all listening. */
    public void close() {
        closed = true;
        subscription.close();
        signal();
    }

    private void lookAgain() {
        try {
            long reaches = complete.getAsLong();
            while (last < reaches) {
                List<ViewDocument<AuditEntry>> read = readBehind(last, reaches);
                add(read, read.size() < AT_ONCE ? reaches : read.getLast().position());
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("Cannot look for changes and will look again: {}", e.toString());
            }
            away = true;
        }
    }

    private List<ViewDocument<AuditEntry>> readBehind(long position, long upTo) {
        return history.list(Asked.behind(position), AT_ONCE).stream()
                .takeWhile(document -> document.position() <= upTo)
                .toList();
    }

    /** A batch of this node is news at once, unless what another node wrote before it is still to be looked for. */
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
        if (!documents.isEmpty() && last >= complete.getAsLong()) {
            add(
                    documents,
                    documents.stream().mapToLong(ViewDocument::position).max().orElse(BEFORE_THE_FIRST));
        }
    }

    private void add(List<ViewDocument<AuditEntry>> documents, long reaches) {
        lock.lock();
        try {
            documents.stream()
                    .filter(document -> document.position() > beginning && isHeard(document))
                    .map(ChangeFeed::change)
                    .forEach(change -> newest.put(change.position(), change));
            while (newest.size() > KEPT) {
                // First: a reader that began before it looks again whether it still may trust what it has read.
                beginning = newest.firstKey();
                newest.remove(beginning);
            }
            last = Math.max(last, reaches);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
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
