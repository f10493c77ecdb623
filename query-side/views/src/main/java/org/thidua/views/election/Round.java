package org.thidua.views.election;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of an election. Who has voted is known at once, for whom only as numbers, and those from the count on.
 *
 * @param number 1 at first
 * @param present delegates present
 * @param voted agencies that have voted
 * @param objections to an acclamation
 * @param votes per candidate
 * @param needed votes that elect
 * @param outcome {@code ELECTED}, {@code RUN_OFF}, {@code BALLOT_REQUIRED} or {@code NOBODY}
 * @param unanimous all present voted for the one elected
 */
public record Round(
        int number,
        String method,
        List<String> candidates,
        int members,
        int present,
        Instant openedAt,
        List<String> voted,
        List<Objection> objections,
        List<Votes> votes,
        @Nullable Integer abstained,
        @Nullable Integer notCast,
        @Nullable Integer needed,
        @Nullable String outcome,
        @Nullable Boolean unanimous,
        @Nullable Instant closedAt) {

    /** An objection to the acclamation. */
    public record Objection(String agencyId, String personId, String reason) {}

    /** Votes for a candidate. */
    public record Votes(String candidate, int votes) {}
}
