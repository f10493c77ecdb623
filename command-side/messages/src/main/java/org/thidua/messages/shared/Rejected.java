package org.thidua.messages.shared;

import java.util.Map;

/** A command was refused by a rule: nothing was stored. Carries a {@link Rejection}; has no stack trace. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public Rejected(Rejection rejection) {
        super(rejection.code() + " " + rejection.facts(), null, false, false);
        this.rejection = rejection;
    }

    /** Refuses with a code and alternating names and values of the facts that explain it. */
    public static Rejected because(RejectionCode code, Object... namesAndValues) {
        return new Rejected(Rejection.of(code, namesAndValues));
    }

    public Rejection rejection() {
        return rejection;
    }

    /** The facts, for messages and tests. */
    public Map<String, String> facts() {
        return rejection.facts();
    }
}
