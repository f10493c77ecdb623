package org.thidua.messages.nomination;

/** What the council's vote gave for one item. */
public enum VoteOutcome {
    PASSED,
    FAILED
}
