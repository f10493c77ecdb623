package org.thidua.wire.store;

import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On PostgreSQL, where there is one. */
class ServerTransactionsTest extends DurableTransactionsContract {

    private final OwnDatabase own = OwnDatabase.create();

    @Override
    SingleConnectionDataSource connection() {
        return new SingleConnectionDataSource(own.url(), own.user(), own.password(), true);
    }

    @AfterEach
    @Override
    void end() {
        super.end();
        own.close();
    }
}
