package org.thidua.wire.axonserver;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.thidua.wire.axon.MisconfiguredException;

/**
 * What a start waits for: without a connection the connector fails each call at once, and the start reads events. Later
 * the connector comes back by itself.
 */
public final class FirstConnection {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private FirstConnection() {}

    /** @throws MisconfiguredException when there is none after so long, naming the settings it depends on */
    public static void await(AxonServerConnectionManager connections, String servers, Duration patience) {
        String context = connections.getDefaultContext();
        long end = System.nanoTime() + patience.toNanos();
        connections.getConnection(context);
        while (!connections.isConnected(context)) {
            if (System.nanoTime() > end) {
                throw new MisconfiguredException("Axon Server at " + servers
                        + " (THIDUA_AXONSERVER) does not let this node"
                        + " into the context " + context + " (THIDUA_AXONSERVER_CONTEXT): it does not answer, or does"
                        + " not accept THIDUA_AXONSERVER_TOKEN.");
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before Axon Server was reached", e);
            }
        }
    }
}
