package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How long anybody waits for PostgreSQL. A server that hangs must be like one that is absent, and a node that hangs must
 * not keep the others out: whoever appends holds a lock until the commit (see {@link AppendOrder}).
 *
 * <p>The server gives up on a statement before the client gives up on the server, so that a slow statement costs no
 * connection. The JDBC URL may say other times for the client; those of the server are the same for every node, because one
 * that holds the lock for longer holds up all.
 */
final class PostgresSession {

    /** Until a connection is made, and until the watch takes silence for absence. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    /** Until a caller is told that no connection of the pool is free. */
    static final Duration POOL = Duration.ofSeconds(5);

    /** Until whoever waits for a connection of the pool looks whether the store is still there. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** Until a transaction is told that another one keeps it from appending. */
    static final Duration LOCK = Duration.ofSeconds(3);

    private static final Duration STATEMENT = Duration.ofSeconds(5);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(6);

    /** What the server is told at the beginning of each session. */
    static final String LIMITS = "set statement_timeout = " + STATEMENT.toMillis() + "; set lock_timeout = "
            + LOCK.toMillis() + "; set idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis();

    private PostgresSession() {}

    /** Of the connections that serve. */
    static Properties ofPool(StoreLocation.Server server) {
        return properties(server, "thidua", SILENCE);
    }

    /** A connection to look at the server with, outside of the pool. */
    static Connection toLook(StoreLocation.Server server) throws SQLException {
        return DriverManager.getConnection(server.url(), properties(server, "thidua-watch", CONNECT));
    }

    /** Connections whose statements may take their time, to change the schema with. */
    static DataSource toPrepare(StoreLocation.Server server) {
        return new DriverManagerDataSource(server.url(), properties(server, "thidua-start", Duration.ZERO));
    }

    private static Properties properties(StoreLocation.Server server, String name, Duration silence) {
        var properties = new Properties();
        if (server.user() != null) {
            properties.setProperty("user", server.user());
        }
        if (server.password() != null) {
            properties.setProperty("password", server.password());
        }
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT.toSeconds()));
        properties.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
