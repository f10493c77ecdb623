package org.thidua.command.erasure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.domain.erasure.ErasureRules;

/** The times that erasures keep, from the settings. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ErasureConfiguration.class);

    /**
     * {@code THIDUA_ERASURE_DELAY} ({@code 7d}) and {@code THIDUA_ERASURE_DECISION_PERIOD} ({@code 90d}); a bare number
     * means days. Both defaults are the project's: a week to call off what cannot be undone, a quarter in which a
     * decision may be complained about.
     *
     * @throws IllegalArgumentException when the decision period is not a number of whole days, or one is negative
     */
    @Bean
    ErasureRules erasureRules(
            @Value("${thidua.erasure.delay:7d}") @DurationUnit(ChronoUnit.DAYS) Duration delay,
            @Value("${thidua.erasure.decision-period:90d}") @DurationUnit(ChronoUnit.DAYS) Duration decisionPeriod) {
        if (!Duration.ofDays(decisionPeriod.toDays()).equals(decisionPeriod)) {
            throw new IllegalArgumentException(
                    "thidua.erasure.decision-period is counted in whole days, not " + decisionPeriod);
        }
        var rules = new ErasureRules(delay, Math.toIntExact(decisionPeriod.toDays()));
        log.info(
                "An erasure begins {} after its confirmation and is held for {} days after a decision",
                delay,
                rules.decisionPeriodDays());
        return rules;
    }
}
