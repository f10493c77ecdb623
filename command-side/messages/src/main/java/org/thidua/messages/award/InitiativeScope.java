package org.thidua.messages.award;

/** How far an initiative (sáng kiến) is recognised to reach, each scope including the ones before it. */
public enum InitiativeScope {
    GRASSROOTS,
    MINISTRY_PROVINCE,
    NATIONWIDE;

    /** Whether it reaches at least as far. */
    public boolean isAtLeast(InitiativeScope other) {
        return compareTo(other) >= 0;
    }
}
