package org.thidua.systemtests.service;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An empty database of its own in the PostgreSQL that {@code THIDUA_TEST_POSTGRES} names (with
 * {@code THIDUA_TEST_POSTGRES_USER} and {@code THIDUA_TEST_POSTGRES_PASSWORD}), dropped when it is closed.
 */
public record Postgres(URI server, String database) implements AutoCloseable {

    private static final String PREFIX = "jdbc:";

    /** Makes one; nothing when there is no PostgreSQL. */
    public static Optional<Postgres> given() {
        String url = System.getenv("THIDUA_TEST_POSTGRES");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var made = new Postgres(
                URI.create(url.substring(PREFIX.length())),
                "outage_" + UUID.randomUUID().toString().replace("-", ""));
        made.execute("create database " + made.database);
        return Optional.of(made);
    }

    public String host() {
        return server.getHost();
    }

    public int port() {
        return server.getPort() < 0 ? 5432 : server.getPort();
    }

    public String url() {
        return urlAt(host(), port());
    }

    /** The settings that name it. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(credentials());
        settings.put("THIDUA_JDBC_URL", url());
        return settings;
    }

    /** The settings that name it, through a port of this machine. */
    public Map<String, String> settings(int through) {
        Map<String, String> settings = new HashMap<>(credentials());
        settings.put("THIDUA_JDBC_URL", urlAt("127.0.0.1", through));
        return settings;
    }

    /** Runs a statement in this database. */
    public void change(String sql) {
        run(url(), sql);
    }

    @Override
    public void close() {
        execute("drop database if exists " + database + " with (force)");
    }

    private String urlAt(String host, int port) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private void execute(String sql) {
        run(PREFIX + server, sql);
    }

    private static void run(String url, String sql) {
        Map<String, String> as = credentials();
        try (Connection connection = as.isEmpty()
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, as.get("THIDUA_JDBC_USER"), as.get("THIDUA_JDBC_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Map<String, String> credentials() {
        String user = System.getenv("THIDUA_TEST_POSTGRES_USER");
        if (user == null) {
            return Map.of();
        }
        String password = System.getenv("THIDUA_TEST_POSTGRES_PASSWORD");
        return Map.of("THIDUA_JDBC_USER", user, "THIDUA_JDBC_PASSWORD", Objects.requireNonNullElse(password, ""));
    }
}
