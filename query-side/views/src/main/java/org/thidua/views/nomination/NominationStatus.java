package org.thidua.views.nomination;

import java.util.EnumSet;
import java.util.Set;

/** Where a nomination stands. */
public enum NominationStatus {
    DRAFT,
    SUBMITTED,
    /** sent back for completion (trả hồ sơ) */
    RETURNED,
    /** taken in by the standing body (tiếp nhận) */
    RECEIVED,
    /** an appraiser works on it */
    UNDER_APPRAISAL,
    /** other bodies are asked (hiệp y) */
    IN_CONSULTATION,
    /** published for comment (lấy ý kiến Nhân dân) */
    IN_PUBLIC_COMMENT,
    /** appraised, whatever the opinion */
    READY_FOR_COUNCIL,
    /** an item of an open or uncounted ballot */
    ON_AGENDA,
    VOTED_PASSED,
    VOTED_FAILED,
    /** the head confers the award */
    DECIDED,
    /** the proposing agency has been told */
    ANNOUNCED,
    /** handed over (trao tặng) */
    CONFERRED,
    /** the head does not confer it */
    HEAD_REFUSED,
    /** taken back by the proposing agency (rút hồ sơ) */
    WITHDRAWN,
    /** the returned dossier did not come back in time */
    EXPIRED,
    /** rests until a conclusion; {@code restsAt} says where it stands meanwhile */
    SUSPENDED,
    /** a conclusion confirmed what it was suspended for */
    CLOSED_NOT_AWARDED,
    /** hủy bỏ quyết định */
    REVOKED;

    private static final Set<NominationStatus> FINAL =
            EnumSet.of(DECIDED, ANNOUNCED, CONFERRED, HEAD_REFUSED, WITHDRAWN, EXPIRED, CLOSED_NOT_AWARDED, REVOKED);

    /** Whether it was decided or has ended otherwise: nothing lets it rest any more. */
    boolean isFinal() {
        return FINAL.contains(this);
    }
}
