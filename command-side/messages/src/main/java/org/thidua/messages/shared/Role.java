package org.thidua.messages.shared;

import java.util.Locale;

/** Acting roles. A role opens a door; the aggregate still checks the tie to this seat, agency, bloc or date. */
public enum Role {
    NOMINATOR,
    APPRAISER,
    SECRETARY,
    MEMBER,
    CHAIR,
    TELLER,
    HEAD,
    DELEGATE,
    AUDITOR,
    ADMINISTRATOR,
    /** The service itself; no account holds it. */
    SERVICE;

    /** The name in the API, in settings and in the metadata of events: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
