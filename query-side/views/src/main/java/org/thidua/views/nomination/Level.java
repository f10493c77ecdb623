package org.thidua.views.nomination;

import org.jspecify.annotations.Nullable;

/**
 * One level of review.
 *
 * @param level 1 is the first
 * @param opinion of the standing body, once appraised
 * @param appraisedBy the person who wrote it
 * @param ballotId the ballot whose item the nomination is or was
 * @param outcome of that ballot, once counted
 */
public record Level(
        int level,
        @Nullable String opinion,
        @Nullable String note,
        @Nullable String appraisedBy,
        @Nullable String councilId,
        @Nullable String ballotId,
        @Nullable String outcome) {

    static Level entered(int level) {
        return new Level(level, null, null, null, null, null, null);
    }

    Level appraised(String newOpinion, String newNote, String by) {
        return new Level(level, newOpinion, newNote, by, councilId, ballotId, outcome);
    }

    Level onAgendaOf(String council, String ballot) {
        return new Level(level, opinion, note, appraisedBy, council, ballot, null);
    }

    Level voted(String newOutcome) {
        return new Level(level, opinion, note, appraisedBy, councilId, ballotId, newOutcome);
    }
}
