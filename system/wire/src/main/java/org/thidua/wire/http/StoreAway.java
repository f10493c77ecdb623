package org.thidua.wire.http;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.store.DurabilityLost;

/**
 * Tells a store that is away or too busy, which passes, from an error of the service, which does not. After
 * {@link DurabilityLost} the service is restarted, so that passes too.
 */
final class StoreAway {

    private StoreAway() {}

    static boolean isBehind(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof MongoSocketException
                    || cause instanceof TimeoutException
                    || cause instanceof AxonTransientException
                    || cause instanceof DurabilityLost) {
                return true;
            }
        }
        return false;
    }
}
