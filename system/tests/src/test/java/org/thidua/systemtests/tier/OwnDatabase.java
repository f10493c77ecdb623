package org.thidua.systemtests.tier;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
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

    /** Makes one; where no server is given the test is skipped. */
    public static OwnDatabase createOrSkip() {
        assumeThat(missing()).isEmpty();
        return create();
    }

    /** Makes one. */
    public static OwnDatabase create() {
        var database = new OwnDatabase(
                setting(""), "thidua_" + UUID.randomUUID().toString().replace('-', '_'));
        execute(database.server, "create database " + database.name);
        return database;
    }

    /** What the service must be told to use it. */
    public Map<String, String> settings() {
        return settings(url());
    }

    /** What the service must be told to use it by way of a port of this machine. */
    public Map<String, String> settings(int port) {
        return settings(url().replaceFirst("//[^/]*/", "//127.0.0.1:" + port + "/"));
    }

    public String host() {
        return address().getHost();
    }

    public int port() {
        return address().getPort() < 0 ? 5432 : address().getPort();
    }

    /** Runs a statement in it. */
    public void change(String sql) {
        execute(url(), sql);
    }

    /** Takes it away, also from whoever still uses it. */
    @Override
    public void close() {
        execute(server, "drop database " + name + " with (force)");
    }

    private String url() {
        return NAME.matcher(server).replaceFirst(name);
    }

    private URI address() {
        return URI.create(server.substring("jdbc:".length()));
    }

    private static Map<String, String> settings(String url) {
        return Map.of(
                "THIDUA_JDBC_URL",
                url,
                "THIDUA_JDBC_USER",
                setting("_USER"),
                "THIDUA_JDBC_PASSWORD",
                setting("_PASSWORD"));
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, setting("_USER"), setting("_PASSWORD"));
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
