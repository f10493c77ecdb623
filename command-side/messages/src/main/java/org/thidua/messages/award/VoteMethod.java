package org.thidua.messages.award;

/** Ways to vote. A rule with {@code ANY} leaves the choice to the council. */
public enum VoteMethod {
    /** each member's vote is recorded by name */
    ROLL_CALL,
    /** bỏ phiếu kín */
    SECRET,
    /** as the council resolves */
    ANY
}
