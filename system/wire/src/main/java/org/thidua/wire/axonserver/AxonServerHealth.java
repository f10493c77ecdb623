package org.thidua.wire.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while there is no connection to Axon Server: neither commands nor events get anywhere. The connector goes on
 * trying by itself. Spring Boot 4 does not know Axon's own indicator.
 */
public final class AxonServerHealth extends AbstractHealthIndicator {

    private final AxonServerConnectionManager connections;

    public AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String context = connections.getDefaultContext();
        health.withDetail("context", context);
        if (connections.isConnected(context)) {
            health.up();
        } else {
            health.down();
        }
    }
}
