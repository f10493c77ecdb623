package org.thidua.wire.axon;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.core.env.Environment;

/** Out of service while a view lacks more events than {@code THIDUA_LAG_LIMIT}: what is read here would be too old. */
public final class LagHealth extends AbstractHealthIndicator {

    private static final int USUAL_LIMIT = 10_000;

    private final LagWatch watch;
    private final int limit;

    private LagHealth(LagWatch watch, int limit) {
        super("How far the views are cannot be told");
        this.watch = watch;
        this.limit = limit;
    }

    /**
     * With the limit from the settings.
     *
     * @throws MisconfiguredException when the limit is not a whole number, or below 1
     */
    public static LagHealth of(LagWatch watch, Environment settings) {
        return new LagHealth(watch, WholeNumber.of(settings, "thidua.lag.limit", USUAL_LIMIT, 1, Integer.MAX_VALUE));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var events = watch.events();
        if (events.values().stream().allMatch(lacking -> lacking <= limit)) {
            health.up();
        } else {
            health.outOfService();
        }
        health.withDetail("limit", limit).withDetail("events", events);
    }
}
