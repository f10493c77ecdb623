package org.thidua.wire.axonserver;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.presence.Presence;
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

    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(20);

    @Bean
    TransactionManager transactionManager() {
        return NoTransactionManager.instance();
    }

    /** Built without the framework's own configuration: the vault reads it before that exists. */
    @Bean
    WholeStreams eventStore(
            org.axonframework.axonserver.connector.AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            WireSerializer serializer,
            EventUpcasterChain upcasters) {
        FirstConnection.await(connections, settings.getServers(), PATIENCE_AT_START);
        return WholeStreams.of(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll()) // Asked for by the builder.
                .upcasterChain(upcasters));
    }

    /** Whether the server answers. */
    @Bean
    Presence eventStorePresence() {
        return new Presence("event-store");
    }

    @Bean
    @Qualifier("localSegment")
    LocalSegment localSegment(TransactionManager transactions, org.axonframework.config.Configuration axon) {
        var segment = new LocalSegment(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        segment.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return segment;
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }

    @Bean
    StoredEvents storedEvents(WholeStreams store) {
        return new AxonServerEvents(store);
    }
}
