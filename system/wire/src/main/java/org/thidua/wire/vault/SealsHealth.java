package org.thidua.wire.vault;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down from the first seal on that should open and does not, until the next start, with the first places: somebody must
 * look. The service goes on, so this is no part of its readiness.
 */
public final class SealsHealth extends AbstractHealthIndicator {

    private static final int SHOWN = 20;

    private final UnreadableSeals unreadable;

    public SealsHealth(UnreadableSeals unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var places = unreadable.first(SHOWN);
        if (places.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("unreadable", places);
        }
    }
}
