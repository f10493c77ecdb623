package org.thidua.wire.store;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.thidua.wire.axon.EventStoreHealth;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.axon.PromptEventStore;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.serial.WireSerializer;

/**
 * Events in a relational database: an H2 file in the folder {@code THIDUA_DATA} ({@code ./data}), or the PostgreSQL that
 * {@code THIDUA_JDBC_URL}, {@code THIDUA_JDBC_USER} and {@code THIDUA_JDBC_PASSWORD} name.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnJdbc.class)
public class JdbcStoreConfiguration {

    /** How often a node looks for what others have stored; of its own it hears at once. */
    private static final long LOOK_MILLIS = 100;

    @Bean
    StoreLocation storeLocation(Environment settings) {
        return StoreLocation.of(settings);
    }

    /** Closed, and compacted, after everything that uses it. */
    @Bean(destroyMethod = "close")
    EventDatabase eventDatabase(StoreLocation location, ApplicationContext context) {
        return EventDatabase.open(
                location, cause -> AvailabilityChangeEvent.publish(context, cause, LivenessState.BROKEN));
    }

    @Bean(destroyMethod = "")
    Presence eventStorePresence(EventDatabase database) {
        return database.presence();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(EventDatabase database) {
        return database.dataSource();
    }

    @Bean(destroyMethod = "")
    Durability durability(EventDatabase database) {
        return database.durability();
    }

    @Bean
    PlatformTransactionManager platformTransactionManager(DataSource dataSource) {
        var transactions = new JdbcTransactionManager(dataSource);
        // After a commit without an answer there is nothing to roll back, and the attempt would hide what happened.
        transactions.setRollbackOnCommitFailure(false);
        return transactions;
    }

    @Bean
    DurableTransactions transactionManager(PlatformTransactionManager transactions, Durability durability) {
        return new DurableTransactions(transactions, durability);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    DurableEventStorage eventStorageEngine(
            ConnectionProvider connections,
            DurableTransactions transactions,
            Durability durability,
            @Qualifier("eventStorePresence") Presence presence,
            WireSerializer serializer,
            EventUpcasterChain upcasters) {
        return DurableEventStorage.over(connections, transactions, durability, presence, serializer, upcasters);
    }

    @Bean
    EmbeddedEventStore eventStore(
            EventStorageEngine storage, Stores stores, org.axonframework.config.Configuration axon) {
        return new PromptEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(storage)
                        .fetchDelay(LOOK_MILLIS)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(EventBusSpanFactory.class)),
                stores::allPresent);
    }

    @Bean
    EventStoreHealth eventStoreHealthIndicator(
            Lag lag, Durability durability, @Qualifier("eventStorePresence") Presence presence) {
        return new EventStoreHealth(lag, durability, presence);
    }
}
