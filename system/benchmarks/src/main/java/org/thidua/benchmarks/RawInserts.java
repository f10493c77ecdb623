package org.thidua.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.thidua.wire.store.EventDatabase;
import org.thidua.wire.store.StoreLocation;

/**
 * The least that a durable command can cost: one row inserted and committed by JDBC, and the wait for the same group
 * sync, in a second database opened by the same code.
 */
final class RawInserts implements AutoCloseable {

    private final EventDatabase database;
    private final List<StoredRow> rows;

    RawInserts(Path folder, List<StoredRow> rows) {
        this.database = EventDatabase.open(new StoreLocation.Folder(folder), failure -> {});
        this.rows = rows;
    }

    EventDatabase database() {
        return database;
    }

    /** One caller with a connection and a statement of its own, which no service with a pool has. */
    Callers.Act caller(int number) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(StoredRow.INSERT);
        var next = new Turns<>(rows, number);
        return new Callers.Act() {
            @Override
            public void run() throws SQLException {
                Object[] values = next.get().another();
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.executeUpdate();
                database.durability().commit(() -> commit(connection));
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    @Override
    public void close() {
        database.close();
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the commit failed", e);
        }
    }
}
