package org.thidua.messages.time;

import static org.thidua.messages.shared.RejectionCode.CALENDAR_MISSING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thidua.messages.shared.Rejected;

/**
 * The working days of public offices in Viet Nam, with Tết and exchanged days (tricky case 70). A day of a year that the
 * calendar does not hold is refused and never guessed: which days of Tết are off is decided from year to year.
 */
public final class WorkingDays {

    private final List<CalendarYear> years;
    private final Set<Integer> known = new HashSet<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /** @param years each year once */
    public WorkingDays(List<CalendarYear> years) {
        this.years = List.copyOf(years);
        for (CalendarYear year : years) {
            known.add(year.year());
            off.addAll(year.holidays());
            off.addAll(year.compensations());
            for (ExchangedDays exchange : year.exchanges()) {
                off.add(exchange.off());
                worked.add(exchange.worked());
            }
        }
    }

    /** The years with their sources. */
    public List<CalendarYear> years() {
        return years;
    }

    /**
     * Whether public offices work on a day.
     *
     * @throws Rejected {@code CALENDAR_MISSING} for a year that the calendar does not hold
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!known.contains(day.getYear())) {
            throw Rejected.because(CALENDAR_MISSING, "day", day);
        }
        return worked.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    /**
     * The last day of a time limit: the day of the act does not count, the first working day after it is the first.
     *
     * @param workingDays 1 or more
     * @throws IllegalArgumentException when it is less than 1
     * @throws Rejected {@code CALENDAR_MISSING} when the limit leaves the calendar
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a time limit has at least one day, not " + workingDays);
        }
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                counted++;
            }
        }
        return last;
    }

    /**
     * How many working days lie from one day to another, both included; 0 when the last is before the first.
     *
     * @throws Rejected {@code CALENDAR_MISSING} when one of the days is outside the calendar
     */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
