package org.thidua.wire.store;

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
 */
public final class DurableTransactions extends SpringTransactionManager {

    private enum Footprint {
        READ,
        WROTE
    }

    private final Durability durability;

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

    /** The transaction at hand appends events. */
    void writes() {
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
            durability.commit(() -> super.commitTransaction(status));
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
        super.rollbackTransaction(status);
    }
}
