package org.thidua.messages.time;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.Confidence;

/**
 * How long a step may take.
 *
 * @param ruleSet for example {@code rs-2003}; absent when it is the same in all
 * @param workingDays 1 or more
 * @param source the instrument and article, or the practice
 * @param confidence how sure the number is
 */
public record TimeLimit(
        LimitedStep step, @Nullable String ruleSet, int workingDays, String source, Confidence confidence) {

    boolean governs(LimitedStep wanted, String inRuleSet) {
        return step == wanted && (ruleSet == null || ruleSet.equals(inRuleSet));
    }
}
