package org.thidua.domain.shared;

import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;

import org.thidua.messages.shared.Rejected;

/** The check of a single value that a command carries. */
public final class Check {

    private Check() {}

    /** Refuses with {@code INVALID_VALUE} unless the value is sound. */
    public static void value(boolean sound, String field, Object value) {
        if (!sound) {
            throw Rejected.because(INVALID_VALUE, "field", field, "value", value);
        }
    }
}
