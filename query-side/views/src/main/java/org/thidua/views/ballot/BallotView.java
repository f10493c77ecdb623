package org.thidua.views.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot. It says who has voted and never how: a choice does not enter the view, and numbers only do at closing.
 *
 * @param status {@code DRAFT}, {@code OPEN}, {@code CLOSED}, or {@code RECORDED} when all nominations have the outcome
 * @param draftedAt lists are sorted by it
 * @param method {@code ROLL_CALL} or {@code SECRET}
 * @param cast electors who have voted on at least one item
 * @param voted those electors
 */
public record BallotView(
        String councilId,
        String status,
        String method,
        Instant draftedAt,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Electorate electorate,
        int cast,
        List<String> voted,
        List<Item> items,
        List<Recusal> recusals) {

    /**
     * Who may vote, frozen at opening.
     *
     * @param size people who may vote
     * @param members voting members by the establishing decision, vacant seats too
     */
    public record Electorate(int size, int members, List<Elector> electors) {}

    /** A person who may vote and the seat it comes from. */
    public record Elector(String personId, String role) {}

    /**
     * One nomination to vote on.
     *
     * @param measuredAgainst {@code ALL_MEMBERS} or {@code PRESENT}
     * @param percent threshold, from opening on
     * @param strict true: more than; false: at least
     * @param denominator what agreeing votes were measured against, from closing on like all numbers
     * @param outcome {@code PASSED} or {@code FAILED}
     */
    public record Item(
            String nominationId,
            @Nullable String awardCode,
            @Nullable String ruleSet,
            @Nullable String ruleRow,
            @Nullable Integer percent,
            @Nullable Boolean strict,
            @Nullable String measuredAgainst,
            @Nullable Integer agree,
            @Nullable Integer disagree,
            @Nullable Integer abstain,
            @Nullable Integer notCast,
            @Nullable Integer recused,
            @Nullable Integer denominator,
            @Nullable String outcome) {

        static Item of(String nominationId) {
            return new Item(nominationId, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A member who does not vote on an item. */
    public record Recusal(
            String personId,
            String nominationId,
            String ground,
            @Nullable String reason) {}

    /** Whether the ballot waits for a person's vote on any item. */
    public boolean waitsFor(String personId) {
        return status.equals("OPEN")
                && electorate.electors().stream()
                        .anyMatch(elector -> elector.personId().equals(personId))
                && !voted.contains(personId);
    }
}
