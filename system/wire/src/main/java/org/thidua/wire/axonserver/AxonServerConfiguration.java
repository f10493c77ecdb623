package org.thidua.wire.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.serial.WireSerializer;
import org.thidua.wire.store.StoredEvents;

/**
 * Events in Axon Server, and commands routed by it: to the node that the server has chosen for the aggregate. Used when
 * {@code THIDUA_AXONSERVER} names one, see {@link AxonServerSettings}.
 *
 * <p>There is no database on this side whose transaction a command would have: the server stores the events of a unit of
 * work together or not at all.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(GivenAxonServer.class)
public class AxonServerConfiguration {

    @Bean
    TransactionManager transactionManager() {
        return NoTransactionManager.instance();
    }

    /** Built without the framework's own configuration: the vault reads it before that exists. */
    @Bean
    AxonServerEventStore eventStore(
            org.axonframework.axonserver.connector.AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            WireSerializer serializer,
            EventUpcasterChain upcasters) {
        return AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .build();
    }

    @Bean
    StoredEvents storedEvents(AxonServerEventStore store) {
        return new AxonServerEvents(store);
    }
}
