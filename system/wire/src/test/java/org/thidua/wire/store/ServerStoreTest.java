package org.thidua.wire.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Events in PostgreSQL, when {@code THIDUA_TEST_POSTGRES} gives the JDBC URL of an empty database (user and password in
 * the URL); skipped otherwise.
 */
class ServerStoreTest extends StoreContract {

    private static final @Nullable String URL = System.getenv("THIDUA_TEST_POSTGRES");

    @BeforeEach
    @Override
    void open() {
        assumeThat(URL).isNotNull();
        super.open();
    }

    @AfterEach
    @Override
    void close() {
        if (URL != null) {
            super.close();
        }
    }

    @Override
    StoreLocation location() {
        return new StoreLocation.Server(String.valueOf(URL), null, null);
    }
}
