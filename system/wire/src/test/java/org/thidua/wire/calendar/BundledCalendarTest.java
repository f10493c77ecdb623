package org.thidua.wire.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.time.CalendarYear;
import org.thidua.messages.time.LimitedStep;
import org.thidua.messages.time.TimeLimits;
import org.thidua.messages.time.WorkingDays;

/** Tricky case 70: working days of Viet Nam with Tết and exchanged days. */
class BundledCalendarTest {

    private static final TimeLimits LIMITS = CalendarFiles.bundled();
    private static final WorkingDays DAYS = LIMITS.workingDays();
    static final List<CalendarYear> YEARS = DAYS.years();

    /** New year's days and days of the Hùng Kings as printed calendars have them. */
    static final Map<Integer, List<String>> PRINTED = Map.ofEntries(
            Map.entry(2012, List.of("2012-01-23", "2012-03-31")),
            Map.entry(2013, List.of("2013-02-10", "2013-04-19")),
            Map.entry(2014, List.of("2014-01-31", "2014-04-09")),
            Map.entry(2015, List.of("2015-02-19", "2015-04-28")),
            Map.entry(2016, List.of("2016-02-08", "2016-04-16")),
            Map.entry(2017, List.of("2017-01-28", "2017-04-06")),
            Map.entry(2018, List.of("2018-02-16", "2018-04-25")),
            Map.entry(2019, List.of("2019-02-05", "2019-04-14")),
            Map.entry(2020, List.of("2020-01-25", "2020-04-02")),
            Map.entry(2021, List.of("2021-02-12", "2021-04-21")),
            Map.entry(2022, List.of("2022-02-01", "2022-04-10")),
            Map.entry(2023, List.of("2023-01-22", "2023-04-29")),
            Map.entry(2024, List.of("2024-02-10", "2024-04-18")),
            Map.entry(2025, List.of("2025-01-29", "2025-04-07")),
            Map.entry(2026, List.of("2026-02-17", "2026-04-26")),
            Map.entry(2027, List.of("2027-02-06", "2027-04-16")));

    @Test
    void theYearsFrom2012To2027AreThere() {
        assertThat(YEARS)
                .extracting(CalendarYear::year)
                .containsExactlyElementsOf(PRINTED.keySet().stream().sorted().toList());
    }

    @ParameterizedTest
    @FieldSource("YEARS")
    void lunarDaysArePrintedAndComputedAlike(CalendarYear year) {
        List<String> printed = PRINTED.getOrDefault(year.year(), List.of());
        assertThat(LunarCalendar.day(year.year(), 1, 1)).isEqualTo(printed.getFirst());
        assertThat(LunarCalendar.day(year.year(), 3, 10)).isEqualTo(printed.getLast());
    }

    /** Five days of Tết, four before the Labour Code of 2012; a second day of National Day since that of 2019. */
    @ParameterizedTest
    @FieldSource("YEARS")
    void theHolidaysAreThoseOfTheLaw(CalendarYear year) {
        int y = year.year();
        LocalDate newYear = LunarCalendar.day(y, 1, 1);
        List<LocalDate> tet = year.holidays().stream()
                .filter(day -> Math.abs(newYear.toEpochDay() - day.toEpochDay()) <= 4)
                .toList();
        assertThat(tet).hasSize(y < 2014 ? 4 : 5).contains(newYear.minusDays(1), newYear, newYear.plusDays(2));
        assertThat(tet.getLast().toEpochDay() - tet.getFirst().toEpochDay()).isEqualTo(tet.size() - 1L);
        assertThat(year.holidays())
                .contains(
                        LocalDate.of(y, 1, 1),
                        LunarCalendar.day(y, 3, 10),
                        LocalDate.of(y, 4, 30),
                        LocalDate.of(y, 5, 1),
                        LocalDate.of(y, 9, 2))
                .hasSize(tet.size() + (y < 2021 ? 5 : 6));
        if (y >= 2021) {
            assertThat(year.holidays()).containsAnyOf(LocalDate.of(y, 9, 1), LocalDate.of(y, 9, 3));
        }
    }

    /** A holiday on a weekend gives the next working day: the week after it is shorter by as many days. */
    @ParameterizedTest
    @FieldSource("YEARS")
    void aHolidayOnAWeekendIsMadeUpForSoonAfter(CalendarYear year) {
        List<LocalDate> lost = year.holidays().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .toList();
        for (int i = 0; i < lost.size(); i++) {
            assertThat(year.compensations().get(i))
                    .isAfter(lost.get(i))
                    .isBefore(lost.get(i).plusDays(6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-27, false", // exchanged
        "2012-02-04, true", // the Saturday for it
        "2013-02-14, false", // for the second day of Tết, a Sunday
        "2013-02-15, true",
        "2016-05-03, false",
        "2024-04-29, false",
        "2024-05-04, true",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-11-27, true",
        "2026-11-28, false"
    })
    void dayByDay(LocalDate day, boolean working) {
        assertThat(DAYS.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void tenWorkingDaysOverTetOf2026LastThreeWeeks() {
        LocalDate last = DAYS.plus(LocalDate.of(2026, 2, 12), 10);

        assertThat(last).isEqualTo("2026-03-05");
        assertThat(DAYS.between(LocalDate.of(2026, 2, 13), last)).isEqualTo(10);
        assertThat(DAYS.between(last, LocalDate.of(2026, 2, 13))).isZero();
    }

    @Test
    void aDayOutsideTheCalendarIsRefusedAndNotGuessed() {
        assertThatThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2011, 12, 31))).satisfies(missing("2011-12-31"));
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2027, 12, 30), 2)).satisfies(missing("2028-01-01"));
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2026, 1, 1), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> missing(String day) {
        return thrown -> assertThat(((Rejected) thrown).rejection())
                .isEqualTo(Rejection.of(RejectionCode.CALENDAR_MISSING, "day", day));
    }

    @Test
    void theNextYearIsNotSureAndSaysSo() {
        assertThat(YEARS.getLast().confidence()).isEqualTo(Confidence.UNSURE);
        assertThat(YEARS).allSatisfy(year -> assertThat(year.source()).isNotBlank());
    }

    @Test
    void aLimitEndsOnItsLastWorkingDay() {
        LocalDate day = LocalDate.of(2013, 1, 2);
        assertThat(LIMITS.lastDay(LimitedStep.CONSULTATION, "rs-2025", day)).contains(LocalDate.of(2013, 1, 16));
        assertThat(LIMITS.lastDay(LimitedStep.REVOCATION, "rs-2003", day)).contains(LocalDate.of(2013, 1, 18));
    }
}
