package org.thidua.domain.eligibility;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.CompletionGrade;

/**
 * How a year went.
 *
 * @param kind whether it counts, is passed over, or breaks a run (tricky case 6)
 * @param grade absent when the year was not graded or the grade is not known
 * @param monthsWorked 0 to 12; absent when not known
 */
public record YearStanding(
        int year,
        Kind kind,
        @Nullable CompletionGrade grade,
        @Nullable Integer monthsWorked) {

    /** What a year is to a run of years. */
    public enum Kind {
        /** counts by what was reached in it */
        COUNTED,
        /** is passed over: the run goes on in the year after it */
        NEUTRAL,
        /** ends a run */
        BREAK
    }
}
