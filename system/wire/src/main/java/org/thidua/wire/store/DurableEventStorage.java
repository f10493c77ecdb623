package org.thidua.wire.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.presence.Presence;

/**
 * Axon's JDBC engine on the table {@code domain_event_entry}, reading and writing durably:
 *
 * <ul>
 *   <li>tracking reads return rows only when these are on disk, so no view, token or process manager is ever ahead of
 *       what a power cut leaves;
 *   <li>events become visible in the order of their positions, see {@link AppendOrder};
 *   <li>appends and reads of one aggregate mark the transaction at hand, which then ends durably, see
 *       {@link DurableTransactions}.
 * </ul>
 *
 * <p>While the database is away, a command that had a connection already fails at once, and a tracking read waits: what
 * follows the events goes on where it was.
 *
 * <p>There are no snapshots: streams are short, and Jackson 3 would lose an aggregate's private fields without an
 * error. So their table is neither made nor asked, which saves a query per command.
 */
public final class DurableEventStorage extends JdbcEventStorageEngine implements StoredEvents {

    /** The names of V1__event_store.sql. */
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event_entry")
            .globalIndexColumn("global_index")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .eventIdentifierColumn("event_identifier")
            .metaDataColumn("meta_data")
            .payloadColumn("payload")
            .payloadRevisionColumn("payload_revision")
            .payloadTypeColumn("payload_type")
            .timestampColumn("time_stamp")
            .build();

    private static final int BATCH = 500;

    private final DurableTransactions transactions;
    private final Durability durability;
    private final Presence presence;

    private DurableEventStorage(
            Builder builder, DurableTransactions transactions, Durability durability, Presence presence) {
        super(builder);
        this.transactions = transactions;
        this.durability = durability;
        this.presence = presence;
    }

    /** On a database that is always there. */
    public static DurableEventStorage over(
            ConnectionProvider connections,
            DurableTransactions transactions,
            Durability durability,
            Serializer serializer,
            EventUpcaster upcasters) {
        return over(connections, transactions, durability, new Presence("event-store"), serializer, upcasters);
    }

    /** @param presence whether the database answers */
    public static DurableEventStorage over(
            ConnectionProvider connections,
            DurableTransactions transactions,
            Durability durability,
            Presence presence,
            Serializer serializer,
            EventUpcaster upcasters) {
        Builder builder = builder();
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new DuplicateKeys())
                .batchSize(BATCH)
                // One statement sees a stream without gaps: a short batch is the last one.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        return new DurableEventStorage(builder, transactions, durability, presence);
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        presence.require();
        transactions.writes();
        AppendOrder.among(connection);
        return super.appendEvents(connection, events, serializer);
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String identifier, long firstSequenceNumber, int batchSize) throws SQLException {
        presence.require();
        transactions.hasRead();
        return super.readEventData(connection, identifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        presence.await();
        List<? extends TrackedEventData<?>> rows = super.fetchTrackedEvents(lastToken, batchSize);
        if (!rows.isEmpty()) {
            durability.awaitVisible();
        }
        return rows;
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        return super.readEvents(aggregateId);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> all() {
        return readEvents(null, false);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots");
    }
}
