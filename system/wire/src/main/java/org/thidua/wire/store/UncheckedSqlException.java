package org.thidua.wire.store;

import java.sql.SQLException;

/** A database refused what the service cannot do without. */
public final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncheckedSqlException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
