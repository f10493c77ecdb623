package org.thidua.wire.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Events in PostgreSQL, where there is one. */
class ServerStoreTest extends StoreContract {

    private final OwnDatabase own = OwnDatabase.create();

    @BeforeEach
    @Override
    void open() {
        super.open();
    }

    @AfterEach
    @Override
    void close() {
        super.close();
        own.close();
    }

    @Override
    StoreLocation location() {
        return own.location();
    }
}
