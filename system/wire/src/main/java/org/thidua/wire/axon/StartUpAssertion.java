package org.thidua.wire.axon;

import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.thidua.wire.serial.WireSerializer;

/**
 * Fails the start when Axon has quietly fallen back to parts that store nothing: on Spring Boot 4 its auto-configuration
 * runs before there is a data source, and then gives an event bus without a store, transactions that do nothing and
 * tokens in memory, and reports no error.
 */
public final class StartUpAssertion implements SmartInitializingSingleton {

    private final EventBus events;
    private final TransactionManager transactions;
    private final List<TokenStore> tokens;
    private final List<Serializer> serializers;

    /** @param tokens every token store there is */
    public StartUpAssertion(
            EventBus events, TransactionManager transactions, List<TokenStore> tokens, List<Serializer> serializers) {
        this.events = events;
        this.transactions = transactions;
        this.tokens = tokens;
        this.serializers = serializers;
    }

    /** @throws MisconfiguredException naming the first part that is not what it must be */
    @Override
    public void afterSingletonsInstantiated() {
        require(events instanceof EventStore, "The event bus does not store events", events);
        require(
                events instanceof AxonServerEventStore || !(transactions instanceof NoTransactionManager),
                "Transactions would be no transactions",
                transactions);
        require(!tokens.isEmpty(), "There is no token store", tokens);
        for (TokenStore store : tokens) {
            require(
                    !(store instanceof InMemoryTokenStore),
                    "The positions of the event processors would be forgotten",
                    store);
        }
        for (Serializer serializer : serializers) {
            require(
                    serializer instanceof WireSerializer,
                    "Events would not be stored under their logical names",
                    serializer);
        }
    }

    private static void require(boolean holds, String otherwise, Object part) {
        if (!holds) {
            throw new MisconfiguredException(otherwise + ": " + part.getClass().getName());
        }
    }
}
