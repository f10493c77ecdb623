package org.thidua.systemtests.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file of events, opened while the service is stopped by somebody who has the disk but not the keys. */
final class StoredEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WHERE = " WHERE aggregate_identifier = ? AND sequence_number = 0";

    private final Path data;

    StoredEvents(Path data) {
        this.data = data;
    }

    /** Exchanges a sealed field between the first events of two aggregates. */
    void swap(String field, String one, String other) throws SQLException {
        String url = "jdbc:h2:" + data.resolve("events") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            ObjectNode first = payload(connection, one);
            ObjectNode second = payload(connection, other);
            var kept = first.required(field);
            first.set(field, second.required(field));
            second.set(field, kept);
            store(connection, one, first);
            store(connection, other, second);
        }
    }

    private static ObjectNode payload(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT payload FROM domain_event_entry" + WHERE)) {
            select.setString(1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return (ObjectNode) JSON.readTree(new String(row.getBytes(1), UTF_8));
            }
        }
    }

    private static void store(Connection connection, String aggregate, ObjectNode payload) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE domain_event_entry SET payload = ?" + WHERE)) {
            update.setBytes(1, JSON.writeValueAsBytes(payload));
            update.setString(2, aggregate);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no such event: " + aggregate);
            }
        }
    }
}
