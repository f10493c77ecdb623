package org.thidua.command.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have come out under another rule set. Nothing is stored.
 *
 * @param ruleSet the one that was tried
 * @param examined nominations that were held against it
 * @param withoutRow of these, how many are for an award that it has no row for
 * @param changed those of which a finding differs; what is known of nominees today was used for both sides
 * @param upTo position of the newest event that was looked at
 * @param next position to go on after; absent when everything was looked at
 */
record Trial(
        String ruleSet,
        int examined,
        int withoutRow,
        List<Changed> changed,
        long upTo,
        @Nullable Long next) {

    /**
     * A nomination of which a finding differs.
     *
     * @param nomineeId absent when the merit is secret
     * @param ownRow the row fixed at its intake
     * @param trialRow the row that was tried
     */
    record Changed(
            String nominationId,
            String awardCode,
            int year,
            @Nullable String nomineeId,
            String ownRow,
            String trialRow,
            List<Difference> findings) {}

    /**
     * One condition.
     *
     * @param before its result under the own row; absent when that row does not have it
     * @param after its result under the tried row; absent when that row does not have it
     */
    record Difference(
            String rule, @Nullable String before, @Nullable String after) {}
}
