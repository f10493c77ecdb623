package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOT_YOUR_AGENCY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationTakenUp;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;

/**
 * The review of a nomination at one level: intake, appraisal, council, head. What the council advises and what the head
 * decides are kept apart, because neither follows from the other.
 *
 * @param receivingAgencyId whose standing body, council and head review it; absent at the first level, where any may
 */
record LevelReview(
        int level,
        @Nullable String receivingAgencyId,
        NominationStatus status,
        Preparation preparation,
        @Nullable NominationReturned returned,
        @Nullable NominationAppraised appraisal,
        @Nullable NominationPutToBallot agenda,
        @Nullable NominationVoted councilAdvice,
        @Nullable HeadDecision headDecision) {

    static LevelReview begin(int level) {
        return new LevelReview(level, null, NominationStatus.DRAFT, Preparation.NONE, null, null, null, null, null);
    }

    /** The review at the level to which it was forwarded: it is handed in already. */
    static LevelReview begin(NominationForwarded event) {
        return new LevelReview(
                event.toLevel(),
                event.toAgencyId(),
                NominationStatus.SUBMITTED,
                Preparation.NONE,
                null,
                null,
                null,
                null,
                null);
    }

    /** @throws Rejected {@code NOT_YOUR_AGENCY} for somebody of another agency than the one it was forwarded to */
    void mustBelongTo(Actor by) {
        if (receivingAgencyId != null && !receivingAgencyId.equals(by.agencyId())) {
            throw Rejected.because(NOT_YOUR_AGENCY, "agency", receivingAgencyId);
        }
    }

    LevelReview submitted() {
        return with(NominationStatus.SUBMITTED);
    }

    LevelReview received(NominationReceived event) {
        return with(NominationStatus.RECEIVED, preparation.received(event));
    }

    LevelReview takenUp(NominationTakenUp event) {
        return with(NominationStatus.UNDER_APPRAISAL, preparation.takenUp(event));
    }

    LevelReview consulting(ConsultationOpened event) {
        return with(NominationStatus.IN_CONSULTATION, preparation.consulting(event));
    }

    LevelReview replied(ConsultationReplied event) {
        return with(status, preparation.replied(event));
    }

    LevelReview published() {
        return with(NominationStatus.IN_PUBLIC_COMMENT);
    }

    LevelReview returned(NominationReturned event) {
        return new LevelReview(
                level,
                receivingAgencyId,
                NominationStatus.RETURNED,
                preparation.afterReturn(),
                event,
                null,
                null,
                null,
                null);
    }

    /** A returned dossier gets another due day. */
    LevelReview dueOn(LocalDate day) {
        NominationReturned event = returned == null
                ? null
                : new NominationReturned(returned.nominationId(), returned.level(), returned.defects(), day);
        return new LevelReview(
                level, receivingAgencyId, status, preparation, event, appraisal, agenda, councilAdvice, headDecision);
    }

    LevelReview appraised(NominationAppraised event) {
        return new LevelReview(
                level,
                receivingAgencyId,
                NominationStatus.READY_FOR_COUNCIL,
                preparation,
                returned,
                event,
                null,
                null,
                null);
    }

    LevelReview onAgenda(NominationPutToBallot event) {
        return new LevelReview(
                level,
                receivingAgencyId,
                NominationStatus.ON_AGENDA,
                preparation,
                returned,
                appraisal,
                event,
                null,
                null);
    }

    boolean isOn(String ballotId) {
        return agenda != null && agenda.ballotId().equals(ballotId);
    }

    LevelReview voted(NominationVoted event, NominationStatus outcome) {
        return new LevelReview(
                level, receivingAgencyId, outcome, preparation, returned, appraisal, agenda, event, null);
    }

    LevelReview awarded(NominationAwarded event) {
        return decided(NominationStatus.DECIDED, new HeadDecision(true, event.number(), event.decidedOn()));
    }

    LevelReview refused(NominationRefused event) {
        return decided(NominationStatus.HEAD_REFUSED, new HeadDecision(false, event.number(), event.decidedOn()));
    }

    LevelReview withdrawn() {
        return with(NominationStatus.WITHDRAWN);
    }

    /** The same review at another point of its way. */
    LevelReview with(NominationStatus next) {
        return with(next, preparation);
    }

    private LevelReview with(NominationStatus next, Preparation prepared) {
        return new LevelReview(
                level, receivingAgencyId, next, prepared, returned, appraisal, agenda, councilAdvice, headDecision);
    }

    private LevelReview decided(NominationStatus next, HeadDecision decision) {
        return new LevelReview(
                level, receivingAgencyId, next, preparation, returned, appraisal, agenda, councilAdvice, decision);
    }
}
