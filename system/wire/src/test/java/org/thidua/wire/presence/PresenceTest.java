package org.thidua.wire.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PresenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Presence presence = new Presence("event-store");

    @Test
    void aStoreIsThereUntilItsWatchSaysOtherwise() {
        presence.require();
        presence.await();

        assertThat(presence.isAway()).isFalse();
        assertThat(new StoreHealth(presence).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whoServesACallerIsToldAtOnceThatItIsAway() {
        presence.away("connection refused");

        assertThatThrownBy(presence::require)
                .isInstanceOf(StoreIsAway.class)
                .hasMessage("the event-store is away: connection refused");
        assertThat(new StoreHealth(presence).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void whoWorksInTheBackgroundGoesOnWhenItIsBack() {
        presence.away("connection refused");
        var waiting = CompletableFuture.runAsync(presence::await);

        presence.back();

        assertThat(waiting).succeedsWithin(PATIENCE);
    }

    @Test
    void nobodyWaitsForAStoreWhenTheServiceStops() {
        presence.away("connection refused");
        var waiting = CompletableFuture.runAsync(presence::await);

        presence.close();

        assertThat(waiting).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(StoreIsAway.class);
    }

    @Test
    void readingNeedsTheDocumentsAndACommandEverything() {
        var stores = new Stores(presence, new Presence("document-store"), new Presence("vault"));

        presence.away("connection refused");

        assertThat(stores.missingForReading()).isEmpty();
        assertThat(stores.missingForCommands()).contains(presence);
        assertThat(stores.allPresent()).isFalse();
    }
}
