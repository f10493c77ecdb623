package org.thidua.wire.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

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
     * @param user nobody: the URL says it
     * @param password none: the URL says it, or there is none
     */
    record Server(
            String url, @Nullable String user, @Nullable String password) implements StoreLocation {}

    /** The PostgreSQL that {@code thidua.jdbc.url} names; else the folder {@code thidua.data}. */
    static StoreLocation of(Environment settings) {
        String url = settings.getProperty("thidua.jdbc.url", "");
        return url.isBlank()
                ? new Folder(Path.of(settings.getProperty("thidua.data", "./data")))
                : new Server(
                        url, settings.getProperty("thidua.jdbc.user"), settings.getProperty("thidua.jdbc.password"));
    }
}
