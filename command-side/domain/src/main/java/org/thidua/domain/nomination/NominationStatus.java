package org.thidua.domain.nomination;

/** Where a nomination stands at one review level. */
public enum NominationStatus {
    DRAFT,
    SUBMITTED,
    /** sent back for completion (trả hồ sơ) */
    RETURNED,
    /** appraised, whatever the opinion: it is advice to the council */
    READY_FOR_COUNCIL,
    /** an item of an open or uncounted ballot */
    ON_AGENDA,
    VOTED_PASSED,
    VOTED_FAILED,
    /** the head confers the award */
    DECIDED,
    /** the head does not confer it, after a pass or a failed vote (tricky case 47) */
    HEAD_REFUSED,
    /** taken back by the proposing agency (rút hồ sơ) */
    WITHDRAWN;

    /** Whether the proposing agency may still rewrite the dossier. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the council has not begun to vote, so that the proposing agency may still take it back. */
    boolean isWithdrawable() {
        return isEditable() || this == SUBMITTED || this == READY_FOR_COUNCIL;
    }
}
