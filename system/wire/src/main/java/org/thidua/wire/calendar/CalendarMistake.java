package org.thidua.wire.calendar;

import org.jspecify.annotations.Nullable;

/** A calendar file that cannot be used. The message names the file and, where one entry is to blame, that entry. */
public final class CalendarMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarMistake(String file, String what, @Nullable Throwable cause) {
        super(file + ": " + what, cause);
    }
}
