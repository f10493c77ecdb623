package org.thidua.messages.award;

/**
 * The council vote that an award needs.
 *
 * @param percent threshold, 1 to 100
 * @param strict true: more than the threshold; false: at least
 * @param denominator what agreeing votes are measured against
 * @param method the way the law or the regulation demands
 * @param source the instrument or regulation the threshold comes from; often another one than the award's
 * @param confidence how sure the threshold is, apart from the award itself
 */
public record VoteRule(
        int percent, boolean strict, Denominator denominator, VoteMethod method, String source, Confidence confidence) {

    /** @throws IllegalArgumentException when no vote can reach the threshold */
    public VoteRule {
        var _ = new Threshold(percent, strict);
    }

    /** The share that agreeing votes must reach. */
    public Threshold threshold() {
        return new Threshold(percent, strict);
    }
}
