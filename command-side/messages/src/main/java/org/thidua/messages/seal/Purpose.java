package org.thidua.messages.seal;

/** What a person's key is for: each purpose has a key of its own, so that one can be destroyed and another kept. */
public enum Purpose {
    /** Who somebody is: name, post, year of birth. */
    IDENTITY,
    /** What is written about somebody: achievements, notes, reasons, evidence. */
    TEXT
}
