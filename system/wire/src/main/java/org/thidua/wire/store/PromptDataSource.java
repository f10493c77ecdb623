package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.thidua.wire.presence.Presence;

/**
 * Connections of a pool. While the store is away it says so at once, also to those who wait already, where the pool
 * would let them wait for it to the end.
 */
final class PromptDataSource extends DelegatingDataSource {

    /** Connection cannot be made. */
    private static final String STATE = "08001";

    private final Presence presence;
    private final Duration patience;

    /**
     * @param pool gives up soon, to be asked again
     * @param patience with a store that is there and has no connection free
     */
    PromptDataSource(DataSource pool, Presence presence, Duration patience) {
        super(pool);
        this.presence = presence;
        this.patience = patience;
    }

    /** @throws SQLTransientConnectionException when the store is away, or the pool has none for too long */
    @Override
    public Connection getConnection() throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            if (presence.isAway()) {
                throw new SQLTransientConnectionException("the " + presence.store() + " is away", STATE);
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }
}
