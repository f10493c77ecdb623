package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.serial.WireSerializer;
import org.thidua.wire.store.DurabilityLost;
import org.thidua.wire.store.GroupSync;

class EventStoreHealthTest {

    private final Lag lag = new Lag(
            DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(axon -> WireSerializer.create())
                    .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                    .configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine())
                    .buildConfiguration(),
            List::of);

    @Test
    void aStoreThatCanBeReadIsUp() {
        try (var sync = new GroupSync("the event store", () -> {}, cause -> {})) {
            var health = new EventStoreHealth(lag, sync, new Presence("event-store")).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("position", -1L);
        }
    }

    @Test
    void aStoreThatCannotBeReadIsDown() {
        var away = new Lag(
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(axon -> WireSerializer.create())
                        .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                        .configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine() {
                            @Override
                            public TrackingToken createHeadToken() {
                                throw new EventStoreException("away");
                            }
                        })
                        .buildConfiguration(),
                List::of);
        try (var sync = new GroupSync("the event store", () -> {}, cause -> {})) {
            assertThat(new EventStoreHealth(away, sync, new Presence("event-store"))
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aStoreThatNoLongerReachesTheDiskIsDown() {
        try (var sync = new GroupSync(
                "the event store",
                () -> {
                    throw new IOException("disk full");
                },
                cause -> {})) {
            assertThatThrownBy(sync::awaitVisible).isInstanceOf(DurabilityLost.class);

            assertThat(new EventStoreHealth(lag, sync, new Presence("event-store"))
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }
}
