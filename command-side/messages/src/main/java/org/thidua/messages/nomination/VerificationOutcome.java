package org.thidua.messages.nomination;

/** What a verification came to. */
public enum VerificationOutcome {
    /** nothing was found */
    CLEARED,
    /** it was found to be so */
    CONFIRMED
}
