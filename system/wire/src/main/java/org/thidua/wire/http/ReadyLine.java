package org.thidua.wire.http;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Says, as the last line of the start, where the service listens. It waits for the readiness that lets requests in, which
 * comes after the application's own ready event: whoever reads the line may ask at once.
 */
public final class ReadyLine implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>>, Ordered {

    private static final Logger log = LoggerFactory.getLogger("thidua");

    private final ApplicationAvailability availability;

    public ReadyLine(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            String address = web.getEnvironment().getProperty("server.address", "127.0.0.1");
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            log.info(
                    "Thi Đua is ready after {} s: http://{}:{}",
                    "%.1f".formatted(seconds),
                    address,
                    web.getWebServer().getPort());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
