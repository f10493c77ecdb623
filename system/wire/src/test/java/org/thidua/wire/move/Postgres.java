package org.thidua.wire.move;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.thidua.wire.store.StoreLocation;

/**
 * An empty database of a test's own, in the PostgreSQL whose JDBC URL is {@code THIDUA_TEST_POSTGRES} (user and password
 * in {@code THIDUA_TEST_POSTGRES_USER} and {@code _PASSWORD}); without one the test is skipped.
 */
record Postgres(String name) implements AutoCloseable {

    private static final String URL = setting("");

    static Postgres open() throws SQLException {
        assumeThat(URL).as("THIDUA_TEST_POSTGRES").isNotEmpty();
        var database =
                new Postgres("thidua_move_" + UUID.randomUUID().toString().replace("-", ""));
        execute("create database " + database.name());
        return database;
    }

    StoreLocation location() {
        String parameters = URL.contains("?") ? URL.substring(URL.indexOf('?')) : "";
        String server = URL.substring(0, URL.length() - parameters.length());
        return new StoreLocation.Server(
                server.substring(0, server.lastIndexOf('/') + 1) + name + parameters,
                setting("_USER"),
                setting("_PASSWORD"));
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL, setting("_USER"), setting("_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String suffix) {
        return System.getenv().getOrDefault("THIDUA_TEST_POSTGRES" + suffix, "");
    }
}
