package org.thidua.wire.move;

/** A store refused to go on; the move may be repeated and then goes on where it ended. */
final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(Throwable cause) {
        super("A store failed, repeat the command to go on: " + cause.getMessage(), cause);
    }
}
