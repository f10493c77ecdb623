package org.thidua.messages.time;

/** What has a time limit in working days. */
public enum LimitedStep {
    /** from receipt to the opinion of the standing body */
    APPRAISAL,
    /** from the question to the answer of a consulted body */
    CONSULTATION,
    /** from the decision to the notice of it */
    ANNOUNCEMENT,
    /** from the conclusion to the decision that revokes an award */
    REVOCATION
}
