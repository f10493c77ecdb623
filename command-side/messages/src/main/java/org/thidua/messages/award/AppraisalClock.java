package org.thidua.messages.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a level may take to appraise a complete dossier.
 *
 * @param level {@code GRASSROOTS}, {@code DISTRICT}, {@code MINISTRY_PROVINCE} or {@code STATE}; {@code CONSULTED_BODY},
 *     {@code GOVERNMENT_OFFICE} and {@code PRESIDENT_OFFICE} have clocks too
 * @param workingDays 1 or more, by the calendar of Viet Nam (tricky case 70)
 * @param validFrom first day, when later than that of the rule set
 */
public record AppraisalClock(
        String level, int workingDays, @Nullable LocalDate validFrom, String source, Confidence confidence) {

    /** @throws IllegalArgumentException when it gives no time */
    public AppraisalClock {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a clock of " + workingDays + " working days");
        }
    }

    /** Whether it is in force on a day of its rule set. */
    public boolean inForceOn(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }
}
