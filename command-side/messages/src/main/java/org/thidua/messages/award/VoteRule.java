package org.thidua.messages.award;

/**
 * The share of votes an award needs, in integers: a percentage never passes through floating point.
 *
 * @param percent threshold, 1 to 100
 * @param strict true: more than the threshold; false: at least
 * @param denominator what agreeing votes are measured against
 * @param method the way the law or the regulation demands
 */
public record VoteRule(int percent, boolean strict, Denominator denominator, VoteMethod method) {

    /** @throws IllegalArgumentException when the threshold is outside 1 to 100, or 100 and strict */
    public VoteRule {
        if (percent < 1 || percent > 100 || (strict && percent == 100)) {
            throw new IllegalArgumentException("no vote can reach " + (strict ? "> " : ">= ") + percent + " %");
        }
    }

    /** Whether this many agreeing votes out of the denominator reach the threshold; never of a denominator of 0. */
    public boolean reachedBy(int agree, int outOf) {
        long share = 100L * agree;
        long needed = (long) percent * outOf;
        return outOf > 0 && (strict ? share > needed : share >= needed);
    }
}
