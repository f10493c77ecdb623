package org.thidua.messages.award;

/** What follows when a condition is not met. */
public enum Weight {
    /** the dossier cannot be submitted */
    HARD,
    /** it is recorded and shown to the appraiser */
    SOFT
}
