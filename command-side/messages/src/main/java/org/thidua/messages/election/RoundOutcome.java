package org.thidua.messages.election;

/** What a counted round gave. */
public enum RoundOutcome {
    ELECTED,
    /** another round between the best */
    RUN_OFF,
    /** an objection ended the acclamation */
    BALLOT_REQUIRED,
    /** a tie that votes did not break */
    NOBODY
}
