package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.thidua.command.erasure.ErasureConfiguration;
import org.thidua.domain.erasure.ErasureRules;

/** A unit that is forgotten must not turn a week into a moment. */
class ErasureRulesTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(ErasureConfiguration.class);

    @Test
    void aWeekAndAQuarterUnlessSet() {
        service.run(context ->
                assertThat(context.getBean(ErasureRules.class)).isEqualTo(new ErasureRules(Duration.ofDays(7), 90)));
    }

    @ParameterizedTest
    @CsvSource({"14, 180, PT336H, 180", "PT36H, 30d, PT36H, 30", "0s, 0d, PT0S, 0", "P10D, P1D, PT240H, 1"})
    void aBareNumberMeansDays(String delay, String period, Duration expectedDelay, int expectedDays) {
        service.withPropertyValues("thidua.erasure.delay=" + delay, "thidua.erasure.decision-period=" + period)
                .run(context -> assertThat(context.getBean(ErasureRules.class))
                        .isEqualTo(new ErasureRules(expectedDelay, expectedDays)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"36h", "-1d", "soon"})
    void aDecisionPeriodIsANumberOfWholeDays(String period) {
        service.withPropertyValues("thidua.erasure.decision-period=" + period)
                .run(context -> assertThat(context).hasFailed());
    }
}
