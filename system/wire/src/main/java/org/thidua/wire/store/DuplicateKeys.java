package org.thidua.wire.store;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;

/**
 * Recognises a lost race for a sequence number by SQL state class 23 (integrity constraint violation, ISO/IEC 9075).
 *
 * <p>The engine's default looks for {@code SQLIntegrityConstraintViolationException}, but it inserts by JDBC batch, and
 * the batch exceptions of H2 and PostgreSQL are of another class: a lost race would be a final
 * {@code EventStoreException}, never retried. See
 * <a href="https://github.com/AxonIQ/AxonFramework/issues/1368">issue 1368</a>. Remove when
 * {@code DuplicateKeysTest} passes with {@code JdbcSQLErrorCodesResolver}.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private final SQLStateResolver states = new SQLStateResolver("23");

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return states.isDuplicateKeyViolation(exception);
    }
}
