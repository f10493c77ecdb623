package org.thidua.messages.nomination;

/** What the conclusion says of the ground of a suspension. */
public enum SuspensionOutcome {
    /** nothing stands against the nominee: the procedure goes on where it was */
    CLEARED,
    /** the nomination is closed without an award */
    CONFIRMED
}
