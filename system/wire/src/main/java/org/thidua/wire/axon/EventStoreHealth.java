package org.thidua.wire.axon;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.store.Durability;

/**
 * Down when the event store is away or cannot be read within a second, or when commits no longer reach the disk. A probe
 * never hangs with the store.
 */
public final class EventStoreHealth extends AbstractHealthIndicator {

    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final Executor READER =
            task -> Thread.ofVirtual().name("event-store-health").start(task);

    private final Lag lag;
    private final Durability durability;
    private final Presence presence;

    public EventStoreHealth(Lag lag, Durability durability, Presence presence) {
        super("The event store cannot be read");
        this.lag = lag;
        this.durability = durability;
        this.presence = presence;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var lost = durability.failure();
        var away = presence.reason();
        if (lost.isPresent()) {
            health.down(lost.get());
        } else if (away.isPresent()) {
            health.down().withDetail("reason", away.get());
        } else {
            position(health);
        }
    }

    private void position(Health.Builder health) throws Exception {
        try {
            long position =
                    CompletableFuture.supplyAsync(lag::head, READER).get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            health.up().withDetail("position", position);
        } catch (TimeoutException e) {
            health.down().withDetail("reason", "no answer within " + WITHIN.toMillis() + " ms");
        }
    }
}
