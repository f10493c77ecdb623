package org.thidua.wire.store;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread syncs a file for all who wait, so that sixteen commits cost about as much as one.
 *
 * <p>H2 shows a commit to other connections before it has written it, and writes it up to half a second later. Two
 * parties must not trust it until then: the writer who acknowledges a command, and the reader who lets a view, a token
 * or a process manager run on it. Both wait for a <em>round</em>, one sync, that began after what they care about had
 * happened:
 *
 * <ul>
 *   <li>A writer's commit has returned, so its change is in the maps that a round beginning later writes.
 *   <li>A reader cannot know whose commits its rows came from; some of them may not even have returned. But what was
 *       visible before the round began is in those maps too: H2 marks the undo log as committed, which is part of what
 *       a round writes, before it lets others see the change. So any round that begins after the read covers all its
 *       rows, commits in flight included.
 *   <li>A reader need not wait when nothing can be unsynced. {@code begun} counts commits before they are sent,
 *       {@code returned} after, and {@code covered} is {@code returned} as it was when the last completed round began.
 *       Always {@code covered <= returned <= begun}; if {@code begun == covered} after the read, then every commit begun
 *       so far had returned before that round began, hence all that the read can have seen is on disk.
 * </ul>
 *
 * <p>At the start nothing counts as covered: after a kill the file may hold pages that only the operating system has.
 * A failed round is final, see {@link DurabilityLost}.
 */
public final class GroupSync implements Durability {

    /** Forces all that is visible in the database to the disk. */
    @FunctionalInterface
    public interface Sync {
        void run() throws Exception;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition finished = lock.newCondition();
    private final String what;
    private final Sync sync;
    private final Consumer<Throwable> whenFailed;
    private final Thread flusher;

    private long begun = 1;
    private long returned = 1;
    private long covered;
    private long roundsWanted;
    private long roundsBegun;
    private long roundsFinished;
    private boolean closed;
    private boolean stopped;
    private @Nullable Throwable failure;

    /**
     * @param what is synced, for people, such as "the event store"
     * @param whenFailed told once, by the flusher, when a sync has failed
     */
    public GroupSync(String what, Sync sync, Consumer<Throwable> whenFailed) {
        this.what = what;
        this.sync = sync;
        this.whenFailed = whenFailed;
        flusher = Thread.ofPlatform().name("sync of " + what).daemon().start(this::flush);
    }

    @Override
    public void commit(Runnable commit) {
        begin();
        long round;
        try {
            commit.run();
        } finally {
            round = end();
        }
        awaitRound(round);
    }

    @Override
    public void awaitVisible() {
        long round;
        lock.lock();
        try {
            if (begun == covered) {
                return;
            }
            round = requestRound();
        } finally {
            lock.unlock();
        }
        awaitRound(round);
    }

    @Override
    public Optional<Throwable> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (flusher.isAlive()) {
            try {
                flusher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        lock.lock();
        try {
            refuseWhenLost();
            if (closed) {
                throw new DurabilityLost(what + " is closed", null);
            }
            begun++;
        } finally {
            lock.unlock();
        }
    }

    private long end() {
        lock.lock();
        try {
            returned++;
            return requestRound();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the first round that begins from now on, which somebody wants; needs the lock. */
    private long requestRound() {
        roundsWanted = roundsBegun + 1;
        wanted.signal();
        return roundsWanted;
    }

    private void awaitRound(long round) {
        lock.lock();
        try {
            while (roundsFinished < round) {
                refuseWhenLost();
                if (stopped) {
                    throw new DurabilityLost(what + " was closed before a sync", null);
                }
                finished.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void refuseWhenLost() {
        if (failure != null) {
            throw new DurabilityLost(what + " can no longer be synced to disk: restart the service", failure);
        }
    }

    private void flush() {
        while (true) {
            long coveredByThis;
            lock.lock();
            try {
                while (roundsWanted == roundsBegun) {
                    if (closed && begun == returned) {
                        stopped = true;
                        return;
                    }
                    wanted.awaitUninterruptibly();
                }
                roundsBegun++;
                coveredByThis = returned;
            } finally {
                lock.unlock();
            }
            Throwable failed = runSync();
            lock.lock();
            try {
                failure = failed;
                if (failed == null) {
                    roundsFinished = roundsBegun;
                    covered = coveredByThis;
                }
                finished.signalAll();
            } finally {
                lock.unlock();
            }
            if (failed != null) {
                whenFailed.accept(failed);
                return;
            }
        }
    }

    private @Nullable Throwable runSync() {
        try {
            sync.run();
            return null;
        } catch (Exception | Error e) {
            return e;
        }
    }
}
