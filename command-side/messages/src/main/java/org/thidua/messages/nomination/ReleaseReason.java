package org.thidua.messages.nomination;

/** Why a claim on an award and year ended without an award. */
public enum ReleaseReason {
    WITHDRAWN,
    VOTE_FAILED,
    REFUSED,
    /** the returned dossier did not come back in time */
    EXPIRED,
    /** a conclusion confirmed what the nomination was suspended for */
    CLOSED
}
