package org.thidua.messages.nomination;

/** On what a nomination rests (loại khen thưởng). */
public enum CommendationBasis {
    /** công trạng */
    MERIT,
    /** đột xuất */
    EXTRAORDINARY,
    /** theo đợt, chuyên đề */
    THEMATIC,
    /** cống hiến */
    DEDICATION,
    /** niên hạn */
    SENIORITY,
    /** đối ngoại */
    EXTERNAL
}
