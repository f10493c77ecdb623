package org.thidua.domain.ballot;

/** Where a ballot stands. */
enum BallotStatus {
    DRAFT,
    OPEN,
    /** counted; the nominations may not know yet */
    CLOSED,
    /** every nomination has its outcome */
    RECORDED
}
