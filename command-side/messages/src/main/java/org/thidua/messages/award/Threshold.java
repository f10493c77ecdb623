package org.thidua.messages.award;

/**
 * A share of votes in integers: a percentage never passes through floating point.
 *
 * @param percent 1 to 100
 * @param strict true: more than this share; false: at least
 */
public record Threshold(int percent, boolean strict) {

    /** @throws IllegalArgumentException when the percentage is outside 1 to 100, or 100 and strict */
    public Threshold {
        if (percent < 1 || percent > 100 || (strict && percent == 100)) {
            throw new IllegalArgumentException("no vote can reach " + (strict ? "> " : ">= ") + percent + " %");
        }
    }

    /** Whether this many agreeing votes out of the denominator reach it; never of a denominator of 0. */
    public boolean reachedBy(int agree, int outOf) {
        long share = 100L * agree;
        long needed = (long) percent * outOf;
        return outOf > 0 && (strict ? share > needed : share >= needed);
    }
}
