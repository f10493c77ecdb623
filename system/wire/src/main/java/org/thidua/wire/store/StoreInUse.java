package org.thidua.wire.store;

import java.nio.file.Path;

/** Another process owns the data folder. */
public final class StoreInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreInUse(Path folder, Throwable cause) {
        super(
                "The data folder " + folder + " is in use by another process: stop that one,"
                        + " or set THIDUA_DATA to another folder.",
                cause);
    }
}
