package org.thidua.wire.setback;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.thidua.wire.presence.StoreIsAway;
import org.thidua.wire.store.CommitUnanswered;
import org.thidua.wire.store.DurabilityLost;
import org.thidua.wire.store.SqlStates;
import org.thidua.wire.store.TurnNotTaken;

/**
 * The databases' errors. A command is carried out by its commit alone: whatever fails before that has done nothing; only
 * a store that was asked to commit and did not answer, or was not waited for, may have. After {@link DurabilityLost} the
 * service is restarted, so that passes too.
 */
final class StoreErrors {

    private StoreErrors() {}

    /** What one exception says, its causes left aside. */
    static Optional<Setback> setback(Throwable thrown) {
        return switch (thrown) {
            case CommitUnanswered unknown -> Optional.of(Setback.AWAY);
            case DurabilityLost unknown -> Optional.of(Setback.AWAY);
            case TimeoutException slow -> Optional.of(Setback.AWAY);
            case StoreIsAway away -> Optional.of(Setback.PUT_OFF);
            case TurnNotTaken busy -> Optional.of(Setback.PUT_OFF);
            case SQLException failure when passes(failure) -> Optional.of(Setback.PUT_OFF);
            case MongoException failure when passes(failure) -> Optional.of(Setback.PUT_OFF);
            default -> Optional.empty();
        };
    }

    private static boolean passes(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || SqlStates.isPassing(failure);
    }

    private static boolean passes(MongoException failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoConnectionPoolClearedException
                || failure.hasErrorLabel("RetryableWriteError");
    }
}
