package org.thidua.domain.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.time.CalendarYear;
import org.thidua.messages.time.LimitedStep;
import org.thidua.messages.time.TimeLimit;
import org.thidua.messages.time.TimeLimits;
import org.thidua.messages.time.WorkingDays;

/** Mondays to Fridays of 2012 to 2026 without 30 April, and ten working days for every step. */
public final class PlainCalendar {

    public static final TimeLimits TIME_LIMITS = new TimeLimits(
            new WorkingDays(IntStream.rangeClosed(2012, 2026)
                    .mapToObj(PlainCalendar::year)
                    .toList()),
            List.of(limit(LimitedStep.CONSULTATION), limit(LimitedStep.ANNOUNCEMENT), limit(LimitedStep.REVOCATION)));

    private PlainCalendar() {}

    private static CalendarYear year(int year) {
        return new CalendarYear(
                year, List.of(LocalDate.of(year, 4, 30)), List.of(), List.of(), "test", Confidence.UNSURE);
    }

    private static TimeLimit limit(LimitedStep step) {
        return new TimeLimit(step, null, 10, "test", Confidence.UNSURE);
    }
}
