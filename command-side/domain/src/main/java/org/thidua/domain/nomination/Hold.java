package org.thidua.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a nominee's data must still be kept.
 *
 * @param nominationId the nomination that needs it
 * @param until last day, where it is known
 */
public record Hold(Kind kind, String nominationId, @Nullable LocalDate until) {

    /** What holds. */
    public enum Kind {
        /** The nomination was handed in and has not ended. */
        OPEN_NOMINATION,
        /** The decision can still be complained about. */
        DECISION_PERIOD
    }

    /** As it stands in refusals and in the history. */
    @Override
    public String toString() {
        return kind + " " + nominationId + (until == null ? "" : " " + until);
    }
}
