package org.thidua.messages.nomination;

/** Why a claim on an award and year ended without an award. */
public enum ReleaseReason {
    WITHDRAWN,
    VOTE_FAILED,
    REFUSED
}
