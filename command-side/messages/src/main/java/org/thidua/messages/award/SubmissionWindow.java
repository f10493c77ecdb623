package org.thidua.messages.award;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * When dossiers of an achievement year are taken.
 *
 * @param opens first day; absent when it is open from the first day of the achievement year
 * @param closes last day
 * @param yearsAfter years from the achievement year to that of {@code closes}: 0 within it, 1 in the next
 */
public record SubmissionWindow(@Nullable MonthDay opens, MonthDay closes, int yearsAfter) {

    /** The last day for an achievement year. */
    public LocalDate lastDayFor(int year) {
        return closes.atYear(year + yearsAfter);
    }

    /** The first day for an achievement year. */
    public LocalDate firstDayFor(int year) {
        if (opens == null) {
            return LocalDate.of(year, 1, 1);
        }
        LocalDate sameYear = opens.atYear(year + yearsAfter);
        return sameYear.isAfter(lastDayFor(year)) ? sameYear.minusYears(1) : sameYear;
    }
}
