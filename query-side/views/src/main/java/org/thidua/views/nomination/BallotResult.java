package org.thidua.views.nomination;

/**
 * What the council advised, with the rule that decided it.
 *
 * @param denominator what the agreeing votes were measured against
 * @param percent the threshold
 * @param strict true: more than; false: at least
 * @param ruleRow the catalogue row that says so
 */
public record BallotResult(
        String ballotId,
        String outcome,
        int agree,
        int disagree,
        int abstain,
        int denominator,
        int percent,
        boolean strict,
        String ruleRow) {}
