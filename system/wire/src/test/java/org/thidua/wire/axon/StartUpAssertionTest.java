package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.thidua.wire.mongo.FlushingTokenStore;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.serial.WireSerializer;

/** Each silent fallback of Axon, on purpose. */
class StartUpAssertionTest {

    private final EventBus storing = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final TransactionManager real =
            new SpringTransactionManager(new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:")));
    private final TokenStore kept = new FlushingTokenStore(new InMemoryTokenStore(), new ViewChanges());
    private final Serializer ours = WireSerializer.create();

    @Test
    void theRealPartsPass() {
        assertThatCode(() -> check(storing, real, List.of(kept), ours)).doesNotThrowAnyException();
    }

    @Test
    void anEventBusThatStoresNothingFailsTheStart() {
        refused(() -> check(SimpleEventBus.builder().build(), real, List.of(kept), ours), "SimpleEventBus");
    }

    @Test
    void transactionsThatDoNothingFailTheStart() {
        refused(() -> check(storing, NoTransactionManager.INSTANCE, List.of(kept), ours), "NoTransactionManager");
    }

    @Test
    void aTokenStoreInMemoryFailsTheStart() {
        refused(() -> check(storing, real, List.of(new InMemoryTokenStore()), ours), "InMemoryTokenStore");
    }

    @Test
    void noTokenStoreFailsTheStart() {
        refused(() -> check(storing, real, List.of(), ours), "no token store");
    }

    @Test
    void aSerializerWithoutLogicalNamesFailsTheStart() {
        refused(
                () -> check(
                        storing,
                        real,
                        List.of(kept),
                        Jackson3Serializer.builder().build()),
                "Jackson3Serializer");
    }

    private static void check(
            EventBus events, TransactionManager transactions, List<TokenStore> tokens, Serializer serializer) {
        new StartUpAssertion(events, transactions, tokens, List.of(serializer)).afterSingletonsInstantiated();
    }

    private static void refused(ThrowingCallable start, String naming) {
        assertThatThrownBy(start)
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining(naming)
                .hasMessageNotContaining("\n");
    }
}
