package org.thidua.wire.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An empty database of a test's own in the PostgreSQL server of {@code THIDUA_TEST_POSTGRES}, a JDBC URL of a database
 * whose user may create others ({@code THIDUA_TEST_POSTGRES_USER}, {@code THIDUA_TEST_POSTGRES_PASSWORD}).
 */
public final class OwnDatabase implements AutoCloseable {

    /** What stands between the server and the parameters of a JDBC URL. */
    private static final Pattern NAME = Pattern.compile("(?<=/)[^/?]*(?=$|\\?)");

    private final String server = setting("");
    private final String name = "thidua_" + UUID.randomUUID().toString().replace('-', '_');

    private OwnDatabase() {}

    /** Makes one; where no server is given the test is skipped. */
    public static OwnDatabase create() {
        assumeThat(setting("")).as("THIDUA_TEST_POSTGRES").isNotEmpty();
        var database = new OwnDatabase();
        database.execute("create database " + database.name);
        return database;
    }

    public String url() {
        return NAME.matcher(server).replaceFirst(name);
    }

    public String user() {
        return setting("_USER");
    }

    public String password() {
        return setting("_PASSWORD");
    }

    /** Where the service is told to find it. */
    public StoreLocation location() {
        return new StoreLocation.Server(url(), user(), password());
    }

    /** Takes it away, also from whoever still uses it. */
    @Override
    public void close() {
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server, user(), password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new UncheckedSqlException(sql, e);
        }
    }

    private static String setting(String suffix) {
        return System.getenv().getOrDefault("THIDUA_TEST_POSTGRES" + suffix, "");
    }
}
