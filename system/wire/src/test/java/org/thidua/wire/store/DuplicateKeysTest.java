package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.junit.jupiter.api.Test;

/** <a href="https://github.com/AxonIQ/AxonFramework/issues/1368">Issue 1368</a> and what is done about it. */
class DuplicateKeysTest {

    @Test
    void aDuplicateKeyInABatchIsRecognised() throws SQLException {
        assertThat(new DuplicateKeys().isDuplicateKeyViolation(duplicateInABatch()))
                .isTrue();
    }

    @Test
    void anotherErrorIsNot() {
        assertThat(new DuplicateKeys().isDuplicateKeyViolation(new SQLException("connection lost", "08006")))
                .isFalse();
    }

    /** When this fails, the workaround may go. */
    @Test
    void axonAloneDoesNotRecogniseIt() throws SQLException {
        assertThat(new JdbcSQLErrorCodesResolver().isDuplicateKeyViolation(duplicateInABatch()))
                .isFalse();
    }

    @Test
    void aDuplicateKeyInABatchIsRecognisedOnPostgresToo() throws SQLException {
        try (var own = OwnDatabase.create();
                var connection = DriverManager.getConnection(own.url(), own.user(), own.password())) {
            assertThat(new DuplicateKeys().isDuplicateKeyViolation(duplicateInABatch(connection)))
                    .isTrue();
        }
    }

    private static SQLException duplicateInABatch() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL")) {
            return duplicateInABatch(connection);
        }
    }

    private static SQLException duplicateInABatch(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table entry (id int primary key)");
            try (var insert = connection.prepareStatement("insert into entry values (1)")) {
                insert.addBatch();
                insert.addBatch();
                insert.executeBatch();
                throw new AssertionError("two rows with one key");
            } catch (SQLException duplicate) {
                return duplicate;
            }
        }
    }
}
