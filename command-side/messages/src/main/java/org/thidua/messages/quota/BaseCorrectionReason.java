package org.thidua.messages.quota;

/** Why a frozen base is replaced. */
public enum BaseCorrectionReason {
    /** somebody's complaint about the lower list was upheld */
    APPEAL,
    /** a title on the lower list was revoked */
    REVOCATION,
    /** the base was counted or entered wrongly */
    MISTAKE
}
