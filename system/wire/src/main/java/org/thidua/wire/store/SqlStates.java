package org.thidua.wire.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the event store says about trying again, by its SQL state (PostgreSQL, appendix A; H2 uses the same
 * classes where it has such errors).
 */
public final class SqlStates {

    /** Connection lost, out of resources, stopped by an operator, the system around the server failed. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

    /**
     * Serialization failure, deadlock, rollback without a word (class 40); lock not to be had; written to on a standby;
     * too long idle in a transaction; what follows in a transaction that was aborted; H2's timeout of a lock.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "40000", "55P03", "25006", "25P02", "25P03", "25P04", "HYT00");

    private SqlStates() {}

    /** Whether the same statement may succeed a little later, with nothing changed but the time. */
    public static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (PASSING.contains(state) || PASSING_CLASSES.contains(classOf(state)));
    }

    /** Whether the server said that the transaction is not carried out; otherwise it may have been. */
    static boolean isRefusal(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException failure && failure.getSQLState() != null) {
                return Set.of("23", "25", "40").contains(classOf(failure.getSQLState()));
            }
        }
        return false;
    }

    /** Whether the server is there and has no connection to give. */
    static boolean isCrowded(SQLException failure) {
        return failure.getSQLState() != null && classOf(failure.getSQLState()).equals("53");
    }

    private static String classOf(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
