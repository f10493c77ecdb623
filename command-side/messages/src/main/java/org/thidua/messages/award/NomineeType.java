package org.thidua.messages.award;

/** Kinds of nominees. */
public enum NomineeType {
    /** cá nhân */
    INDIVIDUAL,
    /** tập thể */
    COLLECTIVE,
    /** hộ gia đình */
    HOUSEHOLD
}
