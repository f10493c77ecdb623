package org.thidua.messages.time;

import java.time.LocalDate;
import java.util.List;
import org.thidua.messages.award.Confidence;

/**
 * What makes the working days of one year differ from Monday to Friday.
 *
 * @param holidays days off by law, also those on a weekend
 * @param compensations weekdays off because a holiday fell on a weekend
 * @param exchanges weekdays off in return for worked days of a weekend
 * @param source the instrument, notice or report
 * @param confidence how sure the year is
 */
public record CalendarYear(
        int year,
        List<LocalDate> holidays,
        List<LocalDate> compensations,
        List<ExchangedDays> exchanges,
        String source,
        Confidence confidence) {

    public CalendarYear {
        holidays = List.copyOf(holidays);
        compensations = List.copyOf(compensations);
        exchanges = List.copyOf(exchanges);
    }
}
