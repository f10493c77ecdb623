package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;
import org.thidua.wire.mongo.StoredToken;

/** What is known of processors that only other nodes run. */
class LagTest {

    private final List<StoredToken> tokens = new ArrayList<>();
    private final Lag lag = new Lag(nodeWithoutProcessors(), () -> tokens);

    @Test
    void theSlowestSegmentDecides() {
        stored("review", 0, 7, 0, 1);
        stored("review", 1, 5, 0, 1);
        stored("voting", 0, 9, 0);

        assertThat(lag.position("review")).isEqualTo(5);
        assertThat(lag.position("voting")).isEqualTo(9);
    }

    @Test
    void aProcessorOfWhichASegmentIsMissingHasHandledNothing() {
        stored("review", 0, 7, 0, 2);
        stored("review", 2, 7, 0, 2);

        assertThat(lag.position("review")).isEqualTo(-1);
    }

    @Test
    void allMustHaveReachedAPosition() {
        stored("review", 0, 7, 0);
        stored("voting", 0, 5, 0);

        assertThat(lag.reachedEverywhere(Set.of("review", "voting"), 5)).isTrue();
        assertThat(lag.reachedEverywhere(Set.of("review", "voting"), 6)).isFalse();
        assertThat(lag.reachedEverywhere(Set.of("review", "never-run"), 5)).isFalse();
    }

    private static Configuration nodeWithoutProcessors() {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.eventProcessing();
        return configurer.buildConfiguration();
    }

    private void stored(String processor, int segment, long position, int... all) {
        tokens.add(new StoredToken(processor, Segment.computeSegment(segment, all), position, "node", Instant.EPOCH));
    }
}
