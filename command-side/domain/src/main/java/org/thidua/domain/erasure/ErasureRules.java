package org.thidua.domain.erasure;

import java.time.Duration;

/**
 * The times that an erasure keeps.
 *
 * @param delay between confirmation and beginning, in which it can be called off; not negative
 * @param decisionPeriodDays days after a decision of the head on which it can still be complained about; not negative
 */
public record ErasureRules(Duration delay, int decisionPeriodDays) {

    /** @throws IllegalArgumentException when one is negative */
    public ErasureRules {
        if (delay.isNegative() || decisionPeriodDays < 0) {
            throw new IllegalArgumentException(
                    "an erasure keeps no negative times: " + delay + ", " + decisionPeriodDays + " days");
        }
    }
}
