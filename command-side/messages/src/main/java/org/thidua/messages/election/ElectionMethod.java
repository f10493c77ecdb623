package org.thidua.messages.election;

/** Ways to elect (phương thức bầu). */
public enum ElectionMethod {
    /** one candidate and no objection */
    ACCLAMATION,
    /** biểu quyết giơ tay: each delegate's vote is recorded */
    SHOW_OF_HANDS,
    /** bỏ phiếu kín */
    SECRET
}
