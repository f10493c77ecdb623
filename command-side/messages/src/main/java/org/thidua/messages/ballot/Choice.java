package org.thidua.messages.ballot;

/** What an elector can say to an item. */
public enum Choice {
    /** đồng ý */
    AGREE,
    /** không đồng ý */
    DISAGREE,
    /** counts in the denominator, not as agreeing */
    ABSTAIN
}
