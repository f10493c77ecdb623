package org.thidua.messages.nomination;

/** What a year is to a run of years. */
public enum YearKind {
    /** counts by what was reached in it */
    COUNTED,
    /** is passed over */
    NEUTRAL,
    /** ends a run */
    BREAK
}
