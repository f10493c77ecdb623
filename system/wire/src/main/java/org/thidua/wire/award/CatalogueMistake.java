package org.thidua.wire.award;

import org.jspecify.annotations.Nullable;

/** A catalogue file that cannot be used. The message names the file and, where one row is to blame, that row. */
public final class CatalogueMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueMistake(String file, String what, @Nullable Throwable cause) {
        super(file + ": " + what, cause);
    }

    CatalogueMistake(String file, String row, String what, @Nullable Throwable cause) {
        this(file, row + ": " + what, cause);
    }
}
