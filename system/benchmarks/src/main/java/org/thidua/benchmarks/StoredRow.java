package org.thidua.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.thidua.wire.http.TimeOrderedUuid;

/**
 * An event as its table holds it. Simpler programs insert copies of rows that the service has stored, so that both
 * write the same bytes into the same columns.
 */
record StoredRow(
        String aggregateId,
        String type,
        byte[] metaData,
        byte[] payload,
        String revision,
        String payloadType,
        String timestamp) {

    static final String INSERT = """
            insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier, meta_data,
                payload, payload_revision, payload_type, time_stamp)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEWEST = """
            select aggregate_identifier, type, meta_data, payload, payload_revision, payload_type, time_stamp
            from domain_event_entry order by global_index desc limit ?""";

    /** The newest events of a store. */
    static List<StoredRow> newest(int count, DataSource store) throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.prepareStatement(NEWEST)) {
            statement.setInt(1, count);
            var rows = new ArrayList<StoredRow>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new StoredRow(
                            result.getString(1),
                            result.getString(2),
                            result.getBytes(3),
                            result.getBytes(4),
                            result.getString(5),
                            result.getString(6),
                            result.getString(7)));
                }
            }
            return rows;
        }
    }

    /** What to bind to {@link #INSERT} for a row of the same size that is another event of another aggregate. */
    Object[] another() {
        return new Object[] {
            aggregateId.substring(0, aggregateId.indexOf(':') + 1) + TimeOrderedUuid.next(),
            0L,
            type,
            IdentifierFactory.getInstance().generateIdentifier(),
            metaData,
            payload,
            revision,
            payloadType,
            timestamp
        };
    }
}
