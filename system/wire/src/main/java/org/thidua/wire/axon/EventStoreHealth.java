package org.thidua.wire.axon;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.thidua.wire.store.Durability;

/** Down when the event store cannot be read, or when commits no longer reach the disk. */
public final class EventStoreHealth extends AbstractHealthIndicator {

    private final Lag lag;
    private final Durability durability;

    public EventStoreHealth(Lag lag, Durability durability) {
        super("The event store cannot be read");
        this.lag = lag;
        this.durability = durability;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        durability.failure().ifPresentOrElse(health::down, () -> health.up().withDetail("position", lag.head()));
    }
}
