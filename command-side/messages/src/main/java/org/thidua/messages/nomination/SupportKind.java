package org.thidua.messages.nomination;

/** On what of the nominee a nomination rests. */
public enum SupportKind {
    /** a recognised initiative (sáng kiến) */
    INITIATIVE,
    /** an achievement (thành tích), by the code that the agency gave it */
    ACHIEVEMENT
}
