package org.thidua.wire.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a calendar file is found when it is loaded, not when a deadline has been missed. */
class BrokenCalendarTest {

    private static final String YEAR = """
            years:
              - {year: 2026, holidays: [%s], compensations: [%s], exchanges: [%s], source: test, confidence: UNSURE}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2025-01-01 | | | holiday elsewhere",
                "2026-04-26 | | | needs one compensation",
                "2026-04-26 | 2026-05-02 | | compensates on a weekend",
                "'2026-01-01, 2026-01-01' | | | names a day twice",
                "2026-01-01 | | '{off: 2026-01-03, worked: 2026-01-10}' | is off already",
                "2026-01-01 | | '{off: 2026-01-02, worked: 2026-01-09}' | is worked already",
                "not a day | | | vn-2012-2027.yaml"
            })
    void isToldWithItsYear(String holidays, String compensations, String exchanges, String what) {
        String content = YEAR.formatted(holidays, orNothing(compensations), orNothing(exchanges));

        assertThatThrownBy(() -> CalendarFiles.calendar(content))
                .isInstanceOf(CalendarMistake.class)
                .hasMessageContaining(what);
    }

    @Test
    void aMissingYearBetweenTwoIsTold() {
        String content = """
                years:
                  - {year: 2025, holidays: [], compensations: [], exchanges: [], source: test, confidence: UNSURE}
                  - {year: 2027, holidays: [], compensations: [], exchanges: [], source: test, confidence: UNSURE}
                """;

        assertThatThrownBy(() -> CalendarFiles.calendar(content)).hasMessageContaining("2027 does not follow");
    }

    @Test
    void aLimitStatedTwiceIsTold() {
        String content = """
                limits:
                  - {step: CONSULTATION, workingDays: 10, source: test, confidence: UNSURE}
                  - {step: CONSULTATION, workingDays: 15, source: test, confidence: UNSURE}
                """;

        assertThatThrownBy(() -> CalendarFiles.limits(content)).hasMessageContaining("CONSULTATION");
    }

    private static String orNothing(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
