package org.thidua.messages.nomination;

/** What the appraiser concludes; advice to the council, not a decision. */
public enum AppraisalOpinion {
    ELIGIBLE,
    INELIGIBLE,
    DOUBTFUL
}
