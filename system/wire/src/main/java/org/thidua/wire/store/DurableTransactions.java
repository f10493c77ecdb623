package org.thidua.wire.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring transactions that end only when their events are on disk. The wait comes after the connection went back to
 * the pool, so waiting commands do not keep others from committing into the same group, and before Axon releases the
 * aggregate's lock and wakes the processors.
 *
 * <p>A transaction that only read an aggregate waits too: the repeated request that finds its command already accepted
 * answers as if it had stored it, and that answer must not outlive the event.
 *
 * <p>From its first append until its commit a transaction keeps other appends out, so that events become visible in the
 * order of their positions: who has read up to a position has missed nothing before it. The wait for the disk is not
 * part of that.
 */
public final class DurableTransactions extends SpringTransactionManager {

    private enum Footprint {
        READ,
        WROTE
    }

    /** Longer than any append takes, shorter than callers wait for those who hang. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Durability durability;
    private final ReentrantLock appending = new ReentrantLock();

    public DurableTransactions(PlatformTransactionManager transactions, Durability durability) {
        super(transactions);
        this.durability = durability;
    }

    /** The transaction at hand has read events of an aggregate. */
    void hasRead() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Footprint.READ);
        }
    }

    /**
     * The transaction at hand appends events; returns when no other one is doing so.
     *
     * @throws TurnNotTaken when that takes too long: the one before hangs with the store
     */
    void writes() {
        if (!appending.isHeldByCurrentThread()) {
            takeTurn();
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, Footprint.WROTE);
    }

    @Override
    protected void commitTransaction(TransactionStatus status) {
        if (!status.isNewTransaction() || status.isCompleted()) {
            return;
        }
        Object footprint = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (footprint == Footprint.WROTE) {
            durability.commit(() -> {
                try {
                    commitOrSayWhetherItMayHave(() -> super.commitTransaction(status));
                } finally {
                    letOthersAppend();
                }
            });
            return;
        }
        super.commitTransaction(status);
        if (footprint == Footprint.READ) {
            durability.awaitVisible();
        }
    }

    @Override
    protected void rollbackTransaction(TransactionStatus status) {
        if (status.isNewTransaction()) {
            TransactionSynchronizationManager.unbindResourceIfPossible(this);
        }
        try {
            super.rollbackTransaction(status);
        } finally {
            if (status.isNewTransaction()) {
                letOthersAppend();
            }
        }
    }

    private void takeTurn() {
        boolean mine = false;
        try {
            mine = appending.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            throw new TurnNotTaken();
        }
    }

    private static void commitOrSayWhetherItMayHave(Runnable commit) {
        try {
            commit.run();
        } catch (RuntimeException e) {
            throw SqlStates.isRefusal(e) ? e : new CommitUnanswered(e);
        }
    }

    private void letOthersAppend() {
        if (appending.isHeldByCurrentThread()) {
            appending.unlock();
        }
    }
}
