package org.thidua.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thidua.wire.store.Durability;
import org.thidua.wire.store.EventDatabase;

/** What one would write without events: a Spring service that inserts a row in a transaction and is as durable. */
final class PlainService {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final List<StoredRow> rows;

    PlainService(EventDatabase database, List<StoredRow> rows) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        this.durability = database.durability();
        this.rows = rows;
    }

    Callers.Act caller(int number) {
        var next = new Turns<>(rows, number);
        return () -> save(next.get());
    }

    private void save(StoredRow row) {
        durability.commit(
                () -> transaction.executeWithoutResult(status -> jdbc.update(StoredRow.INSERT, row.another())));
    }
}
