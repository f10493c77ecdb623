package org.thidua.wire.store;

/** Another transaction of this process appends and does not end: nothing was done. Passes. */
public final class TurnNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnNotTaken() {
        super("another transaction is appending and does not end");
    }
}
