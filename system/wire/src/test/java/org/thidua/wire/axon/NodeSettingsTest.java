package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

class NodeSettingsTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void oneSegmentUnlessSaidOtherwise() {
        assertThat(Segments.from(settings)).isEqualTo(new Segments(1));
        assertThat(Segments.from(settings.withProperty("thidua.segments", " 64 ")))
                .isEqualTo(new Segments(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65", "-4", "four", "4.0", "99999999999"})
    void otherNumbersOfSegmentsAreRefusedWithTheAllowedOnes(String given) {
        settings.setProperty("thidua.segments", given);

        assertThatThrownBy(() -> Segments.from(settings))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessage("THIDUA_SEGMENTS is \"" + given + "\", but only whole numbers from 1 to 64 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many"})
    void otherLimitsOfTheLagAreRefused(String given) {
        settings.setProperty("thidua.lag.limit", given);

        assertThatThrownBy(() -> LagHealth.of(watch(), settings))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageStartingWith("THIDUA_LAG_LIMIT is \"" + given + "\", but only whole numbers from 1 to ");
    }

    @Test
    void aViewThatLacksNothingIsUp() {
        assertThat(LagHealth.of(watch(), settings).health().getStatus()).isEqualTo(Status.UP);
    }

    private static LagWatch watch() {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.eventProcessing();
        return new LagWatch(new Lag(configurer.buildConfiguration(), List::of));
    }
}
