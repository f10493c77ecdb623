package org.thidua.wire.store;

import java.util.Optional;

/** A database whose commit returns only when its log is on disk: PostgreSQL with {@code synchronous_commit} on. */
final class DurableCommits implements Durability {

    @Override
    public void commit(Runnable commit) {
        commit.run();
    }

    @Override
    public void awaitVisible() {
        // PostgreSQL shows a transaction to others after its log record was flushed.
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is under way outside the database.
    }
}
