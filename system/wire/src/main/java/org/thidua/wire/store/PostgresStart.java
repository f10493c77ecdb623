package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.thidua.wire.setting.Misconfigured;

/**
 * Refuses to start on a PostgreSQL that cannot be used, with one line that names the setting to change: not there, too
 * old, the wrong password, no such database, or a database of something else. One that is only just starting is waited
 * for.
 */
final class PostgresStart {

    private static final String URL = "THIDUA_JDBC_URL";
    private static final String FORM = "Give jdbc:postgresql://<host>:<port>/<database>";
    private static final int OLDEST = 14;

    /** As long as a container takes that was started at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration EACH = Duration.ofMillis(500);

    private PostgresStart() {}

    /** @throws Misconfigured when it cannot be used */
    static void check(StoreLocation.Server server) {
        if (!server.url().startsWith("jdbc:postgresql:")) {
            throw new Misconfigured(URL, address(server) + " is not a PostgreSQL address", FORM);
        }
        try (Connection connection = connect(server)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Misconfigured(
                        URL,
                        address(server) + " is PostgreSQL " + version,
                        "Name a PostgreSQL " + OLDEST + " or newer");
            }
            refuseForeign(connection, server);
        } catch (SQLException e) {
            throw refused(server, e);
        }
    }

    private static Connection connect(StoreLocation.Server server) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return PostgresSession.toLook(server);
            } catch (SQLException e) {
                if (!SqlStates.isPassing(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(EACH.toNanos());
            }
        }
    }

    private static Misconfigured refused(StoreLocation.Server server, SQLException e) {
        String said = String.valueOf(e.getMessage());
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                new Misconfigured(
                        "THIDUA_JDBC_USER, THIDUA_JDBC_PASSWORD",
                        address(server) + " does not let this user in: " + said,
                        "Give a user of that database and its password",
                        e);
            case "3D000" ->
                new Misconfigured(URL, address(server) + ": " + said, "Create that database, or name another", e);
            case "42501" ->
                new Misconfigured(
                        "THIDUA_JDBC_USER",
                        said + " in " + address(server),
                        "Give a user who may create tables there",
                        e);
            default -> new Misconfigured(URL, address(server) + " cannot be reached: " + said, FORM, e);
        };
    }

    /** Its tables would be mixed with ours, and whoever cares for it would not know them. */
    private static void refuseForeign(Connection connection, StoreLocation.Server server) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        // A history of changes alone: another node makes the tables at this moment, or Flyway will say whose it is.
        boolean ours = tables.stream().anyMatch(Set.of("domain_event_entry", "flyway_schema_history")::contains);
        if (!tables.isEmpty() && !ours) {
            throw new Misconfigured(
                    URL,
                    address(server) + " holds tables of something else, such as " + tables.getFirst(),
                    "Name an empty database, or the one with the events");
        }
    }

    /** Without parameters, which may hold a password. */
    static String address(StoreLocation.Server server) {
        return server.url().replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
