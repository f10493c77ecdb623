package org.thidua.wire.axon;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.thidua.wire.store.Durability;

/** Down when the event store cannot be read, or when commits no longer reach the disk. */
public final class EventStoreHealth implements HealthIndicator {

    private final Lag lag;
    private final Durability durability;

    public EventStoreHealth(Lag lag, Durability durability) {
        this.lag = lag;
        this.durability = durability;
    }

    @Override
    public Health health() {
        return durability.failure().map(cause -> Health.down(cause).build()).orElseGet(() -> Health.up()
                .withDetail("position", lag.head())
                .build());
    }
}
