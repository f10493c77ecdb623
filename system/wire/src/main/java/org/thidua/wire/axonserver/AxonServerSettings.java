package org.thidua.wire.axonserver;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the connector its settings from ours, so that {@code THIDUA_AXONSERVER} alone decides: {@code host:port}, several
 * with commas. {@code THIDUA_AXONSERVER_CONTEXT} is {@code default} unless said otherwise, {@code THIDUA_AXONSERVER_TOKEN}
 * none. Settings of the connector that are given by its own names win.
 */
final class AxonServerSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String servers = environment.getProperty(GivenAxonServer.SETTING, "");
        if (servers.isBlank()) {
            return;
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("axon.axonserver.enabled", true);
        settings.put("axon.axonserver.servers", servers.strip());
        settings.put("axon.axonserver.context", environment.getProperty("thidua.axonserver.context", "default"));
        String token = environment.getProperty("thidua.axonserver.token", "");
        if (!token.isBlank()) {
            settings.put("axon.axonserver.token", token);
        }
        String node = environment.getProperty("thidua.node", "");
        if (!node.isBlank()) {
            settings.put("axon.axonserver.client-id", node);
        }
        environment.getPropertySources().addLast(new MapPropertySource("thidua.axonserver", settings));
    }

    /** After the files of settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
