package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.serial.Upcasters;
import org.thidua.wire.serial.WireSerializer;

/** Two connections to one database; one commits behind the other although it has begun before. */
class EventPositionsTest {

    private static final String URL = "jdbc:h2:mem:positions;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private final SingleConnectionDataSource slow = new SingleConnectionDataSource(URL, true);
    private final SingleConnectionDataSource quick = new SingleConnectionDataSource(URL, true);

    @Test
    void anEventCommittedAfterALaterOneHasAPlaceOfItsOwn() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__event_store.sql")).execute(quick);
        DurableTransactions slowly = transactions(slow);
        DurableEventStorage early = storage(slow, slowly);
        DurableEventStorage late = storage(quick, transactions(quick));

        slowly.executeInTransaction(() -> {
            early.appendEvents(List.of(registered("agency:1")));
            late.appendEvents(List.of(registered("agency:2")));
            assertThat(late.readEvents(null, false)).hasSize(1);
        });
        TrackedEventMessage<?> first = late.readEvents(null, false).findFirst().orElseThrow();
        assertThat(late.positions().of(first)).isEqualTo(1);
        assertThat(late.positions().of(lateOne(late))).isEqualTo(1);
    }

    /** Read by somebody who had seen the second event only. */
    private static TrackedEventMessage<?> lateOne(DurableEventStorage storage) {
        var seen = GapAwareTrackingToken.newInstance(2, List.of(1L));
        TrackedEventMessage<?> event =
                storage.readEvents(seen, false).findFirst().orElseThrow();
        assertThat(event.trackingToken().position()).hasValue(2);
        return event;
    }

    private static DurableTransactions transactions(SingleConnectionDataSource dataSource) {
        return new DurableTransactions(new JdbcTransactionManager(dataSource), new AtOnce());
    }

    private static DurableEventStorage storage(
            SingleConnectionDataSource dataSource, DurableTransactions transactions) {
        return DurableEventStorage.over(
                new SpringDataSourceConnectionProvider(dataSource),
                transactions,
                new AtOnce(),
                WireSerializer.create(),
                Upcasters.chain());
    }

    private static GenericDomainEventMessage<AgencyRegistered> registered(String id) {
        return new GenericDomainEventMessage<>("Agency", id, 0, new AgencyRegistered(id, id, id));
    }

    /** Waits for no disk. */
    private static final class AtOnce implements Durability {
        @Override
        public void commit(Runnable commit) {
            commit.run();
        }

        @Override
        public void awaitVisible() {}

        @Override
        public Optional<Throwable> failure() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
