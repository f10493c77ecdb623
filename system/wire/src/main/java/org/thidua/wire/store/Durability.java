package org.thidua.wire.store;

import java.util.Optional;

/** What makes a commit survive a power cut, for writers who acknowledge it and readers who act on it. */
public interface Durability extends AutoCloseable {

    /**
     * Runs a commit and returns once it has reached the disk.
     *
     * @throws DurabilityLost when it cannot be known to have; it may have happened all the same
     */
    void commit(Runnable commit);

    /**
     * Returns once everything that was visible to the caller before this call has reached the disk.
     *
     * @throws DurabilityLost when that cannot be known
     */
    void awaitVisible();

    /** Why commits no longer reach the disk, if so. */
    Optional<Throwable> failure();

    /** No commit is accepted from here on; those under way are completed first. */
    @Override
    void close();
}
