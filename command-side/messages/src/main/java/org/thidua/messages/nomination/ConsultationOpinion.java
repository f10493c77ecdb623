package org.thidua.messages.nomination;

/** What a consulted body answers (hiệp y). */
public enum ConsultationOpinion {
    AGREES,
    OBJECTS,
    NO_COMMENT
}
