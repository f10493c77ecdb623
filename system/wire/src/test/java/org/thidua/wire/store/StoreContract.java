package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.serial.Upcasters;
import org.thidua.wire.serial.WireSerializer;

/** What holds on every database that may keep events. */
abstract class StoreContract {

    private final String id = "agency:" + UUID.randomUUID();
    private EventDatabase database;
    private DurableEventStorage storage;

    abstract StoreLocation location();

    @BeforeEach
    void open() {
        database = EventDatabase.open(location(), cause -> {});
        storage = storage(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAppendedEventIsReadBack() {
        storage.appendEvents(List.of(event(0), event(1)));

        assertThat(storage.readEvents(id).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
        assertThat(storage.readEvents(id).asStream().<Object>map(Message::getPayload))
                .containsOnly(new AgencyRegistered(id, "co-quan-07", "Cơ quan 07"));
    }

    @Test
    void aTrackingReaderSeesItOnceAndInOrder() {
        var head = storage.createHeadToken();
        storage.appendEvents(List.of(event(0), event(1), event(2)));

        assertThat(storage.readEvents(head, false).map(TrackedEventMessage::getPayload))
                .hasSize(3);
    }

    @Test
    void eventsStayWhenTheDatabaseIsOpenedAgain() {
        storage.appendEvents(List.of(event(0)));
        database.close();

        open();

        assertThat(storage.readEvents(id).asStream()).hasSize(1);
    }

    @Test
    void aLostRaceForASequenceNumberIsAConcurrencyConflict() {
        DurableEventStorage other = storage(database);
        storage.appendEvents(List.of(event(0), event(1)));

        assertThatThrownBy(() -> other.appendEvents(List.of(event(1)))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aLostRaceForTheFirstEventIsAConflictOfCreation() {
        DurableEventStorage other = storage(database);
        storage.appendEvents(List.of(event(0)));

        assertThatThrownBy(() -> other.appendEvents(List.of(event(0))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void aReadAfterALostRaceSeesOnlyTheWinner() {
        var head = storage.createHeadToken();
        storage.appendEvents(List.of(event(0)));
        assertThatThrownBy(() -> storage.appendEvents(List.of(event(0)))).isInstanceOf(Exception.class);
        storage.appendEvents(List.of(event(1)));

        assertThat(storage.readEvents(head, false)).hasSize(2);
    }

    @Test
    void theScriptMakesTheTableThatAxonWouldMake() throws Exception {
        var jdbc = new JdbcTemplate(dataSource());
        List<Map<String, @Nullable Object>> ours = columns(jdbc);
        List<Map<String, @Nullable Object>> ourKeys = keys(jdbc);
        jdbc.execute("drop table domain_event_entry");
        try (var connection = dataSource().getConnection();
                var create = PostgresEventTableFactory.INSTANCE.createDomainEventTable(
                        connection, DurableEventStorage.SCHEMA)) {
            create.execute();
        }

        assertThat(ours).hasSize(10).isEqualTo(columns(jdbc));
        assertThat(ourKeys).isNotEmpty().isEqualTo(keys(jdbc));
    }

    /** Each thread begins a transaction, appends, lets others try, and commits; a reader polls behind what it has seen. */
    @Test
    void whoPollsBehindWhatItHasSeenMissesNothing() throws Exception {
        var transactions =
                new DurableTransactions(new JdbcTransactionManager(database.dataSource()), database.durability());
        DurableEventStorage shared = storage(database, transactions);
        int threads = 8;
        int each = 25;
        List<Thread> writers = IntStream.range(0, threads)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < each; i++) {
                        String subject = id + "-" + writer + "-" + i;
                        transactions.executeInTransaction(() -> {
                            shared.appendEvents(List.of(event(subject, 0)));
                            Thread.yield();
                        });
                    }
                }))
                .toList();

        Set<String> polled = new HashSet<>();
        long after = -1;
        boolean last;
        do {
            last = writers.stream().noneMatch(Thread::isAlive);
            for (Row row : rowsBehind(after)) {
                after = row.position();
                if (row.subject().startsWith(id)) {
                    polled.add(row.subject());
                }
            }
        } while (!last);

        assertThat(polled).hasSize(threads * each);
    }

    /** Then the token's position is the place of its event: nobody ever fills a gap behind the back of a reader. */
    @Test
    void theTokenOfEachEventNamesItsOwnPlaceWhileManyWrite() throws Exception {
        var transactions =
                new DurableTransactions(new JdbcTransactionManager(database.dataSource()), database.durability());
        DurableEventStorage shared = storage(database, transactions);
        TrackingToken token = shared.createHeadToken();
        List<Thread> writers = IntStream.range(0, 6)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 20; i++) {
                        String subject = id + "-" + writer + "-" + i;
                        transactions.executeInTransaction(() -> {
                            shared.appendEvents(List.of(event(subject, 0), event(subject, 1)));
                            Thread.yield();
                        });
                    }
                }))
                .toList();

        List<Row> read = new ArrayList<>();
        boolean last;
        do {
            last = writers.stream().noneMatch(Thread::isAlive);
            for (TrackedEventMessage<?> event : shared.readEvents(token, false).toList()) {
                token = event.trackingToken();
                read.add(new Row(
                        token.position().orElseThrow(), ((DomainEventMessage<?>) event).getAggregateIdentifier()));
            }
        } while (!last);

        assertThat(read).hasSize(240);
        assertThat(rowsBehind(read.getFirst().position() - 1)).containsExactlyElementsOf(read);
    }

    private List<Row> rowsBehind(long position) {
        return new JdbcTemplate(database.dataSource())
                .query(
                        "select global_index, aggregate_identifier from domain_event_entry"
                                + " where global_index > ? order by global_index",
                        (row, number) -> new Row(row.getLong(1), row.getString(2)),
                        position);
    }

    private static List<Map<String, @Nullable Object>> columns(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select column_name, data_type, character_maximum_length, numeric_precision, is_nullable, is_identity
                from information_schema.columns where table_name = 'domain_event_entry' order by column_name""");
    }

    private static List<Map<String, @Nullable Object>> keys(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select c.constraint_type, k.column_name, k.ordinal_position
                from information_schema.table_constraints c
                join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
                where c.table_name = 'domain_event_entry'
                order by c.constraint_type, k.column_name, k.ordinal_position""");
    }

    private record Row(long position, String subject) {}

    final DataSource dataSource() {
        return database.dataSource();
    }

    final DurableEventStorage storage() {
        return storage;
    }

    final DomainEventMessage<AgencyRegistered> event(long sequence) {
        return event(id, sequence);
    }

    private static DomainEventMessage<AgencyRegistered> event(String id, long sequence) {
        return new GenericDomainEventMessage<>(
                "Agency",
                id,
                sequence,
                new AgencyRegistered(id, "co-quan-07", "Cơ quan 07"),
                MetaData.with("actor", "person:cb-07"),
                UUID.randomUUID().toString(),
                Instant.now());
    }

    static DurableEventStorage storage(EventDatabase database) {
        return storage(
                database,
                new DurableTransactions(new JdbcTransactionManager(database.dataSource()), database.durability()));
    }

    private static DurableEventStorage storage(EventDatabase database, DurableTransactions transactions) {
        return DurableEventStorage.over(
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database.dataSource())),
                transactions,
                database.durability(),
                WireSerializer.create(),
                Upcasters.chain());
    }
}
