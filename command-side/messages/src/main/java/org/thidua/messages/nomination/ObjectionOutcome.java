package org.thidua.messages.nomination;

/** What became of an objection. */
public enum ObjectionOutcome {
    UPHELD,
    DISMISSED
}
