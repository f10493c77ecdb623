package org.thidua.wire.store;

import java.nio.file.Path;

/** Where the events are kept. */
public sealed interface StoreLocation {

    /**
     * A folder of this machine that one process owns; the events are in one H2 file in it.
     *
     * @param folder made when it does not exist
     */
    record Folder(Path folder) implements StoreLocation {}

    /**
     * A PostgreSQL database, which several processes may share.
     *
     * @param url a JDBC URL
     */
    record Server(String url, String user, String password) implements StoreLocation {}
}
