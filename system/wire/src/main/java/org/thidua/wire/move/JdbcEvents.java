package org.thidua.wire.move;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.thidua.wire.store.EventDatabase;
import org.thidua.wire.store.StoreLocation;

/**
 * Events in an H2 file or in PostgreSQL. Events are seen in the order of their positions, so that nothing is added behind
 * the last one that was seen.
 */
final class JdbcEvents implements EventTarget {

    private static final int PAGE = 500;

    private static final String COLUMNS = "global_index, event_identifier, type, aggregate_identifier, sequence_number,"
            + " time_stamp, payload_type, payload_revision, payload, meta_data";

    private static final String H2 = "h2";

    private final String kind;
    private final EventDatabase database;

    private JdbcEvents(String kind, EventDatabase database) {
        this.kind = kind;
        this.database = database;
    }

    static JdbcEvents open(StoreLocation location) {
        String kind =
                switch (location) {
                    case StoreLocation.Folder folder -> H2;
                    case StoreLocation.Server server -> "postgresql";
                };
        return new JdbcEvents(kind, EventDatabase.open(location, cause -> {}));
    }

    /**
     * Opens a store that must be there.
     *
     * @throws MoveRefused when the folder has no events
     */
    static JdbcEvents openExisting(StoreLocation location) {
        if (location instanceof StoreLocation.Folder(Path folder) && Files.notExists(folder.resolve("events.mv.db"))) {
            throw new MoveRefused("There are no events in " + folder + ": set THIDUA_DATA, or THIDUA_JDBC_URL.");
        }
        return open(location);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Extent extent() {
        return with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*), min(global_index), max(global_index) from domain_event_entry")) {
                row.next();
                long count = row.getLong(1);
                return count == 0 ? Extent.NOTHING : new Extent(count, row.getLong(2), row.getLong(3));
            }
        });
    }

    @Override
    public void read(Extent extent, Consumer<StoredEvent> reader) {
        for (long from = extent.first(); from <= extent.last(); ) {
            List<StoredEvent> page = page(from, extent.last());
            page.forEach(reader);
            from = page.isEmpty() ? extent.last() + 1 : page.getLast().position() + 1;
        }
    }

    @Override
    public boolean keepsPositions() {
        return true;
    }

    @Override
    public void append(List<StoredEvent> events) {
        with(connection -> {
            connection.setAutoCommit(false);
            try {
                insert(connection, events);
                database.durability().commit(() -> commit(connection));
                return events;
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                throw e;
            }
        });
    }

    @Override
    public void complete() {
        long next = extent().last() + 1;
        with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(
                        kind.equals("h2")
                                ? "alter table domain_event_entry alter column global_index restart with " + next
                                : "select setval(pg_get_serial_sequence('domain_event_entry', 'global_index'), " + next
                                        + ", false)");
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private List<StoredEvent> page(long from, long to) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from domain_event_entry where global_index >= ? and global_index <= ?"
                    + " order by global_index limit " + PAGE)) {
                select.setLong(1, from);
                select.setLong(2, to);
                List<StoredEvent> page = new ArrayList<>(PAGE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        page.add(event(row));
                    }
                }
                return page;
            }
        });
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into domain_event_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredEvent event : events) {
                insert.setLong(1, event.position());
                insert.setString(2, event.id());
                insert.setString(3, event.type());
                insert.setString(4, event.aggregateId());
                insert.setLong(5, event.sequence());
                insert.setString(6, event.at());
                insert.setString(7, event.name());
                insert.setString(8, event.revision());
                insert.setBytes(9, event.payload());
                insert.setBytes(10, event.metadata());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            if (!kind.equals(H2)) {
                takeTheTime(connection);
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** Whoever serves must not wait for long; here nobody does, and counting a long history takes its time. */
    private static void takeTheTime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
        }
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
