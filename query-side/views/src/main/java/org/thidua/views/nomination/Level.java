package org.thidua.views.nomination;

import org.jspecify.annotations.Nullable;

/**
 * One level of review.
 *
 * @param level 1 is the first
 * @param agencyId whose standing body, council and head review it; absent at the first level
 * @param receipt once it was received, since the last submission
 * @param appraiserId who has taken it up
 * @param opinion of the standing body, once appraised
 * @param appraisedBy the person who wrote it
 * @param ballotId the ballot whose item the nomination is or was
 * @param outcome of that ballot, once counted
 * @param ballotResult the count, with the rule that decided it
 * @param decision what the head of the level decided: {@code AWARDED}, {@code REFUSED} or {@code FORWARDED}
 */
public record Level(
        int level,
        @Nullable String agencyId,
        @Nullable Receipt receipt,
        @Nullable String appraiserId,
        @Nullable String opinion,
        @Nullable String note,
        @Nullable String appraisedBy,
        @Nullable String councilId,
        @Nullable String ballotId,
        @Nullable String outcome,
        @Nullable BallotResult ballotResult,
        @Nullable Decision decision) {

    static Level entered(int level) {
        return new Level(level, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Level forwarded(int level, String agency) {
        return new Level(level, agency, null, null, null, null, null, null, null, null, null, null);
    }

    Level received(Receipt newReceipt) {
        return prepared(newReceipt, appraiserId);
    }

    Level takenUp(String appraiser) {
        return prepared(receipt, appraiser);
    }

    Level submitted() {
        return prepared(null, null);
    }

    Level appraised(String newOpinion, String newNote, String by) {
        return new Level(
                level,
                agencyId,
                receipt,
                appraiserId,
                newOpinion,
                newNote,
                by,
                councilId,
                ballotId,
                outcome,
                ballotResult,
                decision);
    }

    Level onAgendaOf(String council, String ballot) {
        return new Level(
                level,
                agencyId,
                receipt,
                appraiserId,
                opinion,
                note,
                appraisedBy,
                council,
                ballot,
                null,
                null,
                decision);
    }

    Level voted(BallotResult result) {
        return new Level(
                level,
                agencyId,
                receipt,
                appraiserId,
                opinion,
                note,
                appraisedBy,
                councilId,
                ballotId,
                result.outcome(),
                result,
                decision);
    }

    Level decided(Decision newDecision) {
        return new Level(
                level,
                agencyId,
                receipt,
                appraiserId,
                opinion,
                note,
                appraisedBy,
                councilId,
                ballotId,
                outcome,
                ballotResult,
                newDecision);
    }

    private Level prepared(@Nullable Receipt newReceipt, @Nullable String newAppraiser) {
        return new Level(
                level,
                agencyId,
                newReceipt,
                newAppraiser,
                opinion,
                note,
                appraisedBy,
                councilId,
                ballotId,
                outcome,
                ballotResult,
                decision);
    }
}
