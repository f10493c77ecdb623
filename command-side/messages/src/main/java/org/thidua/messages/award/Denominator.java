package org.thidua.messages.award;

/** What the agreeing votes are measured against. */
public enum Denominator {
    /** all voting members by the establishing decision, absent and recused ones too */
    ALL_MEMBERS,
    /** members who voted, abstentions included */
    PRESENT
}
