package org.thidua.wire.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.setting.Misconfigured;

/**
 * The open database of events: its connections, its schema brought up to date, and what makes its commits durable.
 *
 * <p>The H2 file is compacted when it is closed, which must be after the last command and the last processor: a file
 * that was written to for a day holds mostly dead pages, and small commits in it become slow.
 */
public final class EventDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventDatabase.class);

    /** H2's code for a file that another process has locked. */
    private static final int ALREADY_OPEN = 90020;

    private static final String STORE = "event-store";

    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final Presence presence;
    private final Durability durability;
    private final Runnable afterClose;

    private EventDatabase(
            HikariDataSource pool,
            DataSource dataSource,
            Presence presence,
            Durability durability,
            Runnable afterClose) {
        this.pool = pool;
        this.dataSource = dataSource;
        this.presence = presence;
        this.durability = durability;
        this.afterClose = afterClose;
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @param whenSyncFailed told once when commits no longer reach the disk
     * @throws StoreInUse when another process owns the folder
     * @throws Misconfigured when it is not there, or not one that this build can use
     * @throws UncheckedSqlException when the database cannot be opened
     */
    public static EventDatabase open(StoreLocation location, Consumer<Throwable> whenSyncFailed) {
        return switch (location) {
            case StoreLocation.Folder(Path folder) -> openFolder(folder, whenSyncFailed);
            case StoreLocation.Server server -> openServer(server);
        };
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Durability durability() {
        return durability;
    }

    /** Whether it answers; always, when it is in this process. */
    public Presence presence() {
        return presence;
    }

    @Override
    public void close() {
        durability.close();
        pool.close();
        afterClose.run();
    }

    private static EventDatabase openFolder(Path given, Consumer<Throwable> whenSyncFailed) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be made", e);
        }
        String url = h2Url(folder);
        // Of its own: it keeps the database open until the very end, and a sync never waits for the pool.
        Connection own = connect(url, folder);
        HikariConfig config = pool(url);
        config.setUsername("sa");
        config.setPassword("");
        var pool = new HikariDataSource(config);
        var database = new EventDatabase(
                pool,
                pool,
                new Presence(STORE),
                new GroupSync("the event store", () -> execute(own, "CHECKPOINT SYNC"), whenSyncFailed),
                () -> {
                    execute(own, "SHUTDOWN COMPACT");
                    log.info("Compacted the events in {}", folder);
                });
        try {
            Schema.bringUpToDate(pool, "THIDUA_DATA");
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static EventDatabase openServer(StoreLocation.Server server) {
        PostgresStart.check(server);
        Schema.bringUpToDate(PostgresSession.toPrepare(server), "THIDUA_JDBC_URL");
        HikariConfig config = pool(server.url());
        config.setDataSourceProperties(PostgresSession.ofPool(server));
        config.setConnectionInitSql(PostgresSession.LIMITS);
        config.setConnectionTimeout(PostgresSession.LOOK.toMillis());
        config.setValidationTimeout(PostgresSession.LOOK.toMillis());
        var pool = new HikariDataSource(config);
        var presence = new Presence(STORE);
        // What was connected to a server that went away is not used again.
        var watch = new PostgresWatch(
                server, presence, () -> pool.getHikariPoolMXBean().softEvictConnections());
        return new EventDatabase(
                pool,
                new PromptDataSource(pool, presence, PostgresSession.POOL),
                presence,
                new DurableCommits(),
                watch::close);
    }

    /**
     * Buffered writes, made durable by {@link GroupSync}; dead pages may be reused after a second, else the file grows
     * by orders of magnitude. H2 must not close itself in a shutdown hook, as commands may still be running then. The
     * file is reached by {@code async:}, because H2's usual channel is closed, and with it the database for everybody,
     * when one thread is interrupted while it reads or writes.
     */
    static String h2Url(Path folder) {
        return "jdbc:h2:async:" + folder.resolve("events")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=500;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static HikariConfig pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("events");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        return config;
    }

    private static Connection connect(String url, Path folder) {
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            if (e.getErrorCode() == ALREADY_OPEN) {
                throw new StoreInUse(folder, e);
            }
            throw new UncheckedSqlException("the events in " + folder + " cannot be opened", e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new UncheckedSqlException(sql, e);
        }
    }
}
