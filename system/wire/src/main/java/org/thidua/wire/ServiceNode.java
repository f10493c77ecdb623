package org.thidua.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.thidua.wire.axon.MisconfiguredException;
import org.thidua.wire.axonserver.GivenAxonServer;

/**
 * One of several processes that share their stores: a command service or a query service. It is called
 * {@code <side>-<host name>} unless {@code THIDUA_NODE} says otherwise, and reads {@code <side>-service.yaml}.
 */
public final class ServiceNode {

    private ServiceNode() {}

    /**
     * The program of one side, not yet started. Its start fails when a store is not named that it must share with the
     * other side: on its own it would keep what nobody else ever sees.
     *
     * @param side {@code command} or {@code query}
     */
    public static SpringApplication of(String side, Class<?> program, Class<?>... more) {
        var application = new SpringApplication(program);
        application.addPrimarySources(List.of(more));
        application.setDefaultProperties(
                Map.of("spring.config.name", side + "-service", "thidua.node", side + "-" + hostName()));
        application.addInitializers(new SharedStores());
        return application;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node"; // No name in the network; several on this machine need THIDUA_NODE anyway.
        }
    }

    private static final class SharedStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Environment settings = context.getEnvironment();
            if (isMissing(settings, "thidua.jdbc.url") && isMissing(settings, GivenAxonServer.SETTING)) {
                throw new MisconfiguredException("No events to share are named: set THIDUA_JDBC_URL"
                        + " (jdbc:postgresql://host:port/database) or THIDUA_AXONSERVER (host:port).");
            }
            if (isMissing(settings, "MONGODB_URI")) {
                throw new MisconfiguredException(
                        "No views to share are named: set MONGODB_URI (mongodb://host:port/database).");
            }
        }

        private static boolean isMissing(Environment settings, String name) {
            return settings.getProperty(name, "").isBlank();
        }
    }
}
