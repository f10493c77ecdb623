package org.thidua.messages.award;

/** Kinds of awards. */
public enum AwardKind {
    /** danh hiệu thi đua */
    EMULATION_TITLE,
    /** hình thức khen thưởng */
    COMMENDATION
}
