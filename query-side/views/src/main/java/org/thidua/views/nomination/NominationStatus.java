package org.thidua.views.nomination;

/** Where a nomination stands. */
public enum NominationStatus {
    DRAFT,
    SUBMITTED,
    /** sent back for completion (trả hồ sơ) */
    RETURNED,
    /** appraised, whatever the opinion */
    READY_FOR_COUNCIL,
    /** an item of an open or uncounted ballot */
    ON_AGENDA,
    VOTED_PASSED,
    VOTED_FAILED,
    /** the head confers the award */
    DECIDED,
    /** the head does not confer it */
    HEAD_REFUSED,
    /** taken back by the proposing agency (rút hồ sơ) */
    WITHDRAWN
}
