package org.thidua.wire.presence;

/** A store is known to be away, so it was not even asked: nothing was done. Passes; has no stack trace. */
public final class StoreIsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreIsAway(String message) {
        super(message, null, false, false);
    }
}
