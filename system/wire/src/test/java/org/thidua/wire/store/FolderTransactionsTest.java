package org.thidua.wire.store;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On the embedded database. */
class FolderTransactionsTest extends DurableTransactionsContract {

    @Override
    SingleConnectionDataSource connection() {
        return new SingleConnectionDataSource("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", true);
    }
}
