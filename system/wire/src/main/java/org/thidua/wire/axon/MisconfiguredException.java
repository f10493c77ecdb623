package org.thidua.wire.axon;

/** The service would start, and silently lose or skip something. */
public final class MisconfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MisconfiguredException(String message) {
        super(message);
    }
}
