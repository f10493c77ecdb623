package org.thidua.wire.move;

/** An export or import that must not be carried out; the message says in one line why and what to do. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoveRefused(String message) {
        super(message);
    }

    MoveRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
