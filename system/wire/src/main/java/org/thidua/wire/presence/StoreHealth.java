package org.thidua.wire.presence;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a store is away. It goes by the watch and asks nobody, so a probe never hangs with the store. */
public final class StoreHealth extends AbstractHealthIndicator {

    private final Presence presence;

    public StoreHealth(Presence presence) {
        this.presence = presence;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        presence.reason().ifPresentOrElse(reason -> health.down().withDetail("reason", reason), health::up);
    }
}
