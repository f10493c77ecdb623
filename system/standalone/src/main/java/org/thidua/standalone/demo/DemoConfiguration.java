package org.thidua.standalone.demo;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The demonstration year and its accounts, unless {@code THIDUA_DEMO=false}. */
@Configuration(proxyBeanMethods = false)
@Import(DemoAccountsConfiguration.class)
@ConditionalOnBooleanProperty(name = "thidua.demo", matchIfMissing = true)
public class DemoConfiguration {

    /** After the views have caught up, and before the service says that it is ready. */
    static final int AFTER_CATCH_UP = 100;

    @Bean
    @Order(AFTER_CATCH_UP)
    ApplicationRunner demoYearLoader(DemoYear year, CommandGateway gateway, EventStore eventStore) {
        return arguments -> new DemoYearLoader(year, gateway, eventStore).load();
    }
}
