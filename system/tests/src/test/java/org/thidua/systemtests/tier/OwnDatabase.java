package org.thidua.systemtests.tier;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An empty database of a test's own in the PostgreSQL server of {@code THIDUA_TEST_POSTGRES}, a JDBC URL of a database
 * whose user may create others ({@code THIDUA_TEST_POSTGRES_USER}, {@code THIDUA_TEST_POSTGRES_PASSWORD}).
 */
public final class OwnDatabase implements AutoCloseable {

    /** What stands between the server and the parameters of a JDBC URL. */
    private static final Pattern NAME = Pattern.compile("(?<=/)[^/?]*(?=$|\\?)");

    private final String server;
    private final String name;

    private OwnDatabase(String server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Why there can be none here. */
    public static Optional<String> missing() {
        return setting("").isEmpty()
                ? Optional.of("no PostgreSQL: THIDUA_TEST_POSTGRES does not name one")
                : Optional.empty();
    }

    /** Makes one. */
    public static OwnDatabase create() {
        var database = new OwnDatabase(
                setting(""), "thidua_" + UUID.randomUUID().toString().replace('-', '_'));
        database.execute("create database " + database.name);
        return database;
    }

    /** What the service must be told to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "THIDUA_JDBC_URL",
                NAME.matcher(server).replaceFirst(name),
                "THIDUA_JDBC_USER",
                setting("_USER"),
                "THIDUA_JDBC_PASSWORD",
                setting("_PASSWORD"));
    }

    /** Takes it away, also from whoever still uses it. */
    @Override
    public void close() {
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server, setting("_USER"), setting("_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static String setting(String suffix) {
        return System.getenv().getOrDefault("THIDUA_TEST_POSTGRES" + suffix, "");
    }
}
