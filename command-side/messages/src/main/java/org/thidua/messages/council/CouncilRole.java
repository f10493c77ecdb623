package org.thidua.messages.council;

/** Roles of seats in a council. */
public enum CouncilRole {
    CHAIR,
    STANDING_VICE_CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY
}
