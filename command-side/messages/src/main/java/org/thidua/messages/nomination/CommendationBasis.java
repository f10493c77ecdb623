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
    EXTERNAL,
    /** found by a leader and proposed without a dossier of the nominee */
    FOUND_BY_LEADER,
    /** merit that must not become known: never published, and named in no list (tricky case 69) */
    SECRET;

    /** Whether the simplified procedure is open to it (Law 06/2022/QH15, article 85; Decree 98/2023, article 40(1)). */
    public boolean allowsSimplified() {
        return this != MERIT && this != THEMATIC;
    }
}
