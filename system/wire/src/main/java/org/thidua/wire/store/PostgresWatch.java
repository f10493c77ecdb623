package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.presence.Presence;

/**
 * Looks twice a second whether PostgreSQL answers and takes writes, on a connection of its own, so that neither a full
 * pool nor a hanging statement is taken for its absence or hides it. What it sees is the {@link Presence} of the store.
 */
final class PostgresWatch implements AutoCloseable {

    private static final Duration EACH = Duration.ofMillis(500);

    private final StoreLocation.Server server;
    private final Presence presence;
    private final Runnable whenAway;
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile boolean closed;

    /** @param whenAway run by the watch when it has found the store to be away, and again before it says that it is back */
    PostgresWatch(StoreLocation.Server server, Presence presence, Runnable whenAway) {
        this.server = server;
        this.presence = presence;
        this.whenAway = whenAway;
        thread = Thread.ofPlatform().name("event-store-watch").daemon().start(this::watch);
    }

    /** Returns at once; a look under way ends by itself. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed) {
            look();
            LockSupport.parkNanos(EACH.toNanos());
        }
        disconnect();
    }

    private void look() {
        try {
            Connection open = connection;
            if (open == null) {
                open = PostgresSession.toLook(server);
                connection = open;
            }
            if (takesWrites(open)) {
                if (presence.isAway()) {
                    whenAway.run(); // The pool may have met a standby meanwhile.
                }
                presence.back();
            } else {
                // Not asked again: behind the same name there may be another server next time.
                disconnect();
                absent("it is a standby and takes no writes");
            }
        } catch (SQLException e) {
            disconnect();
            if (SqlStates.isCrowded(e)) {
                presence.back(); // It has answered, and those who have a connection can use it.
            } else {
                absent(String.valueOf(e.getMessage()));
            }
        }
    }

    private void absent(String reason) {
        if (!closed && !presence.isAway()) {
            presence.away(reason);
            whenAway.run();
        }
    }

    private static boolean takesWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                // It is gone, which was the purpose.
                return;
            }
        }
    }
}
