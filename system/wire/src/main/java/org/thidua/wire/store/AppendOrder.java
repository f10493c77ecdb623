package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Lets processes that share one database append one after the other. An event has its position when it is inserted and
 * is seen when it is committed: without an order, a position could be filled behind the back of who polls
 * {@code ?after=} or resumes a stream. An embedded file has one process, whose {@link DurableTransactions} suffice.
 */
final class AppendOrder {

    /** Any number that nothing else in the database locks: {@code thidua} in ASCII. */
    private static final long KEY = 0x746869647561L;

    private AppendOrder() {}

    /** Waits until no other transaction appends; until the end of the transaction at hand all others wait for it. */
    static void among(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, KEY);
            lock.execute();
        }
    }
}
