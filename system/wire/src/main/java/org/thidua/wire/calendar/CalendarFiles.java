package org.thidua.wire.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thidua.messages.time.CalendarYear;
import org.thidua.messages.time.ExchangedDays;
import org.thidua.messages.time.TimeLimit;
import org.thidua.messages.time.TimeLimits;
import org.thidua.messages.time.WorkingDays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the calendar of working days and the time limits counted in them. */
public final class CalendarFiles {

    private static final String CALENDAR = "vn-2012-2027.yaml";
    private static final String LIMITS = "time-limits.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Years(List<CalendarYear> years) {}

    private record Limits(List<TimeLimit> limits) {}

    private CalendarFiles() {}

    /**
     * The calendar and the limits that come with the service.
     *
     * @throws CalendarMistake when a file cannot be used
     */
    public static TimeLimits bundled() {
        return new TimeLimits(calendar(resource(CALENDAR)), limits(resource(LIMITS)));
    }

    /**
     * A calendar from the content of its file.
     *
     * @throws CalendarMistake when it cannot be used
     */
    static WorkingDays calendar(String content) {
        List<CalendarYear> years = read(CALENDAR, content, Years.class).years();
        for (int i = 0; i < years.size(); i++) {
            CalendarYear year = years.get(i);
            check(i == 0 || year.year() == years.get(i - 1).year() + 1, year, "does not follow the year before it");
            check(eachOnce(year), year, "names a day twice");
            check(year.holidays().stream().allMatch(day -> day.getYear() == year.year()), year, "holiday elsewhere");
            check(year.compensations().stream().noneMatch(CalendarFiles::isWeekend), year, "compensates on a weekend");
            check(
                    year.holidays().stream().filter(CalendarFiles::isWeekend).count()
                            == year.compensations().size(),
                    year,
                    "needs one compensation for each holiday on a weekend");
            for (ExchangedDays exchange : year.exchanges()) {
                check(!isWeekend(exchange.off()), year, exchange.off() + " is off already");
                check(isWeekend(exchange.worked()), year, exchange.worked() + " is worked already");
            }
        }
        return new WorkingDays(years);
    }

    /**
     * Time limits from the content of their file.
     *
     * @throws CalendarMistake when it cannot be used
     */
    static List<TimeLimit> limits(String content) {
        List<TimeLimit> limits = read(LIMITS, content, Limits.class).limits();
        var seen = new HashSet<String>();
        for (TimeLimit limit : limits) {
            String place = limit.step() + " " + limit.ruleSet();
            if (limit.workingDays() < 1 || !seen.add(place)) {
                throw new CalendarMistake(LIMITS, place + " is stated twice or has no day", null);
            }
        }
        return limits;
    }

    private static boolean eachOnce(CalendarYear year) {
        Set<LocalDate> exchanged =
                year.exchanges().stream().map(ExchangedDays::off).collect(Collectors.toSet());
        var all = new HashSet<>(year.holidays());
        all.addAll(year.compensations());
        all.addAll(exchanged);
        return all.size()
                == year.holidays().size()
                        + year.compensations().size()
                        + year.exchanges().size();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void check(boolean sound, CalendarYear year, String what) {
        if (!sound) {
            throw new CalendarMistake(CALENDAR, year.year() + " " + what, null);
        }
    }

    private static <T> T read(String file, String content, Class<T> type) {
        try {
            return YAML.readValue(content, type);
        } catch (JacksonException e) {
            throw new CalendarMistake(file, e.getOriginalMessage(), e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = CalendarFiles.class.getResourceAsStream("/calendar/" + name)) {
            if (in == null) {
                throw new CalendarMistake(name, "is missing", null);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
