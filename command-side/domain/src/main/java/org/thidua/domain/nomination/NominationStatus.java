package org.thidua.domain.nomination;

import java.util.EnumSet;
import java.util.Set;

/** Where a nomination stands at one review level. A suspension lies over it and is no place of its own. */
public enum NominationStatus {
    DRAFT,
    SUBMITTED,
    /** sent back for completion (trả hồ sơ) */
    RETURNED,
    /** taken in by the standing body (tiếp nhận): the clock of the appraisal runs */
    RECEIVED,
    /** an appraiser works on it */
    UNDER_APPRAISAL,
    /** other bodies are asked (hiệp y) */
    IN_CONSULTATION,
    /** published for comment (lấy ý kiến Nhân dân) */
    IN_PUBLIC_COMMENT,
    /** appraised, whatever the opinion: it is advice to the council */
    READY_FOR_COUNCIL,
    /** an item of an open or uncounted ballot */
    ON_AGENDA,
    VOTED_PASSED,
    VOTED_FAILED,
    /** the head has approved it and sent it to the next level, where another review has begun */
    FORWARDED,
    /** the head confers the award */
    DECIDED,
    /** the proposing agency has been told */
    ANNOUNCED,
    /** handed over (trao tặng) */
    CONFERRED,
    /** the head does not confer it, after a pass or a failed vote (tricky case 47) */
    HEAD_REFUSED,
    /** taken back by the proposing agency (rút hồ sơ) */
    WITHDRAWN,
    /** the returned dossier did not come back in time */
    EXPIRED,
    /** a conclusion confirmed what it was suspended for */
    CLOSED_NOT_AWARDED,
    /** hủy bỏ quyết định */
    REVOKED;

    private static final Set<NominationStatus> BEFORE_APPRAISAL =
            EnumSet.of(SUBMITTED, RECEIVED, UNDER_APPRAISAL, IN_CONSULTATION, IN_PUBLIC_COMMENT);
    private static final Set<NominationStatus> AWARDED = EnumSet.of(DECIDED, ANNOUNCED, CONFERRED);
    private static final Set<NominationStatus> ENDED =
            EnumSet.of(HEAD_REFUSED, WITHDRAWN, EXPIRED, CLOSED_NOT_AWARDED, REVOKED);
    private static final Set<NominationStatus> BEFORE_THE_DECISION = EnumSet.of(ON_AGENDA, VOTED_PASSED);

    /** Whether the proposing agency may still rewrite the dossier. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is with the standing body, which has not written its opinion yet. */
    boolean isBeforeAppraisal() {
        return BEFORE_APPRAISAL.contains(this);
    }

    /** Whether the council has not begun to vote, so that the proposing agency may still take it back. */
    boolean isWithdrawable() {
        return isEditable() || isBeforeAppraisal() || this == READY_FOR_COUNCIL;
    }

    /** Whether the council has begun to vote and the head has not decided: its chair may let it be taken back. */
    boolean isWithdrawableByTheChair() {
        return BEFORE_THE_DECISION.contains(this);
    }

    /** Whether the award was decided and stands. */
    boolean isAwarded() {
        return AWARDED.contains(this);
    }

    /** Whether it ended without an award, or the award no longer stands. */
    boolean isEnded() {
        return ENDED.contains(this);
    }
}
