package org.thidua.views.shared;

/** A cursor that this service never gave out. */
public final class MalformedCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedCursor(String cursor) {
        super("not a cursor: " + cursor);
    }
}
