package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.thidua.wire.store.DurabilityLost;
import org.thidua.wire.store.GroupSync;

class StoreAwayTest {

    @Test
    void aRaceThatWasLostAgainAndAgainPasses() {
        var lost = new IllegalStateException(new ConcurrencyException("seven times"));

        assertThat(StoreAway.isBehind(lost)).isTrue();
    }

    @Test
    void aStoreThatNoLongerReachesTheDiskPassesWithTheProcess() {
        try (var sync = new GroupSync(
                "the event store",
                () -> {
                    throw new IOException("disk full");
                },
                cause -> {})) {
            var lost = catchThrowableOfType(DurabilityLost.class, sync::awaitVisible);

            assertThat(StoreAway.isBehind(new IllegalStateException(lost))).isTrue();
        }
    }

    @Test
    void anErrorOfTheServiceDoesNot() {
        assertThat(StoreAway.isBehind(new IllegalStateException("wrong"))).isFalse();
    }
}
