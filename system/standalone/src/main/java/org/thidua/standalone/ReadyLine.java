package org.thidua.standalone;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Says, as the last line of the start, where the service listens. */
class ReadyLine implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger("thidua");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
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
