package org.thidua.messages.time;

/** What has a time limit in working days. */
public enum LimitedStep {
    /** from the question to the answer of a consulted body, where the rule set has no clock for it */
    CONSULTATION,
    /** from the decision to the notice of it */
    ANNOUNCEMENT,
    /** from the conclusion to the decision that revokes an award */
    REVOCATION
}
