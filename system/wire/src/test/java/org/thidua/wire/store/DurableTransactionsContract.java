package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.serial.Upcasters;
import org.thidua.wire.serial.WireSerializer;

/** Which transactions and reads wait for the disk, and where. */
abstract class DurableTransactionsContract {

    private final Waits waits = new Waits();
    private SingleConnectionDataSource dataSource;
    private DurableTransactions transactions;
    private DurableEventStorage storage;

    /** One connection to an empty database. */
    abstract SingleConnectionDataSource connection();

    @BeforeEach
    void begin() {
        dataSource = connection();
        transactions = new DurableTransactions(new JdbcTransactionManager(dataSource), waits);
        storage = DurableEventStorage.over(
                new SpringDataSourceConnectionProvider(dataSource),
                transactions,
                waits,
                WireSerializer.create(),
                Upcasters.chain());
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__event_store.sql")).execute(dataSource);
    }

    @AfterEach
    void end() {
        dataSource.destroy();
    }

    @Test
    void anAppendCommitsDurablyAndOnce() {
        transactions.executeInTransaction(() -> {
            assertThat(storage.readEvents("agency:co-quan-07").asStream()).isEmpty();
            storage.appendEvents(List.of(event(0)));
            assertThat(waits.seen).isEmpty();
        });

        assertThat(waits.seen).containsExactly("commit without a connection");
    }

    /** The repeated request that finds its command accepted answers for an event that must be on disk by then. */
    @Test
    void aTransactionThatOnlyReadAnAggregateWaitsForWhatItSaw() {
        transactions.executeInTransaction(() ->
                assertThat(storage.readEvents("agency:co-quan-07").asStream()).isEmpty());

        assertThat(waits.seen).containsExactly("visible");
    }

    @Test
    void aTransactionWithoutEventsWaitsForNothing() {
        transactions.executeInTransaction(() -> {});

        assertThat(waits.seen).isEmpty();
    }

    @Test
    void aRolledBackAppendWaitsForNothingAndLeavesNoTrace() {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    storage.appendEvents(List.of(event(0)));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        transactions.executeInTransaction(() -> {});

        assertThat(waits.seen).isEmpty();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void aTrackingReadThatFoundRowsWaitsBeforeItShowsThem() {
        storage.appendEvents(List.of(event(0)));
        waits.seen.clear();

        storage.fetchTrackedEvents(null, 100);

        assertThat(waits.seen).containsExactly("visible");
    }

    @Test
    void aTrackingReadThatFoundNothingDoesNotWait() {
        storage.fetchTrackedEvents(null, 100);

        assertThat(waits.seen).isEmpty();
    }

    private static GenericDomainEventMessage<AgencyRegistered> event(long sequence) {
        return new GenericDomainEventMessage<>(
                "Agency",
                "agency:co-quan-07",
                sequence,
                new AgencyRegistered("agency:co-quan-07", "co-quan-07", "Cơ quan 07"),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.now());
    }

    /** Notes who waits, and whether the connection was free again by then. */
    private final class Waits implements Durability {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void commit(Runnable commit) {
            commit.run();
            seen.add(
                    TransactionSynchronizationManager.hasResource(dataSource)
                            ? "commit holding a connection"
                            : "commit without a connection");
        }

        @Override
        public void awaitVisible() {
            seen.add("visible");
        }

        @Override
        public Optional<Throwable> failure() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
