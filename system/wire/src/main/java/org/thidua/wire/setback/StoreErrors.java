package org.thidua.wire.setback;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.thidua.wire.store.DurabilityLost;

/** The databases' errors. After {@link DurabilityLost} the service is restarted, so that passes too. */
final class StoreErrors {

    private StoreErrors() {}

    /** What one exception says, its causes left aside. */
    static Optional<Setback> setback(Throwable thrown) {
        return switch (thrown) {
            case SQLTransientConnectionException away -> Optional.of(Setback.AWAY);
            case SQLNonTransientConnectionException away -> Optional.of(Setback.AWAY);
            case SQLRecoverableException away -> Optional.of(Setback.AWAY);
            case MongoTimeoutException away -> Optional.of(Setback.AWAY);
            case MongoSocketException away -> Optional.of(Setback.AWAY);
            case TimeoutException slow -> Optional.of(Setback.AWAY);
            case DurabilityLost lost -> Optional.of(Setback.AWAY);
            default -> Optional.empty();
        };
    }
}
