package org.thidua.domain.nomination;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationVoted;

/**
 * The review of a nomination at one level: intake, appraisal, council, head. What the council advises and what the head
 * decides are kept apart, because neither follows from the other.
 */
record LevelReview(
        int level,
        NominationStatus status,
        @Nullable NominationReturned returned,
        @Nullable NominationAppraised appraisal,
        @Nullable NominationPutToBallot agenda,
        @Nullable NominationVoted councilAdvice,
        @Nullable HeadDecision headDecision) {

    static LevelReview begin(int level) {
        return new LevelReview(level, NominationStatus.DRAFT, null, null, null, null, null);
    }

    LevelReview submitted() {
        return with(NominationStatus.SUBMITTED);
    }

    LevelReview returned(NominationReturned event) {
        return new LevelReview(level, NominationStatus.RETURNED, event, null, null, null, null);
    }

    LevelReview appraised(NominationAppraised event) {
        return new LevelReview(level, NominationStatus.READY_FOR_COUNCIL, returned, event, null, null, null);
    }

    LevelReview onAgenda(NominationPutToBallot event) {
        return new LevelReview(level, NominationStatus.ON_AGENDA, returned, appraisal, event, null, null);
    }

    boolean isOn(String ballotId) {
        return agenda != null && agenda.ballotId().equals(ballotId);
    }

    LevelReview voted(NominationVoted event, NominationStatus outcome) {
        return new LevelReview(level, outcome, returned, appraisal, agenda, event, null);
    }

    LevelReview awarded(NominationAwarded event) {
        var decision = new HeadDecision(true, event.number(), event.decidedOn());
        return new LevelReview(level, NominationStatus.DECIDED, returned, appraisal, agenda, councilAdvice, decision);
    }

    LevelReview refused(NominationRefused event) {
        var decision = new HeadDecision(false, event.number(), event.decidedOn());
        return new LevelReview(
                level, NominationStatus.HEAD_REFUSED, returned, appraisal, agenda, councilAdvice, decision);
    }

    LevelReview withdrawn() {
        return with(NominationStatus.WITHDRAWN);
    }

    private LevelReview with(NominationStatus next) {
        return new LevelReview(level, next, returned, appraisal, agenda, councilAdvice, headDecision);
    }
}
