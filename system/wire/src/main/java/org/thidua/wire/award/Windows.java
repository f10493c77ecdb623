package org.thidua.wire.award;

import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.SubmissionWindow;

/** Which submission windows can be. */
final class Windows {

    private static final int LATEST = 5;

    /** Any year that is no leap year. */
    private static final int SOME_YEAR = 2001;

    private Windows() {}

    /** @throws IllegalArgumentException when nothing could arrive in it, or its days are not in every year */
    static void check(SubmissionWindow window) {
        if (window.yearsAfter() < 0 || window.yearsAfter() > LATEST) {
            throw new IllegalArgumentException(
                    "window.yearsAfter: " + window.yearsAfter() + " is not of 0 to " + LATEST);
        }
        needEveryYear("opens", window.opens());
        needEveryYear("closes", window.closes());
        if (window.firstDayFor(SOME_YEAR).getYear() < SOME_YEAR) {
            throw new IllegalArgumentException("window.opens: before the achievement year begins");
        }
    }

    private static void needEveryYear(String name, @Nullable MonthDay day) {
        if (day != null && day.equals(MonthDay.of(Month.FEBRUARY, 29))) {
            throw new IllegalArgumentException("window." + name + ": 29 February is not in every year");
        }
    }
}
