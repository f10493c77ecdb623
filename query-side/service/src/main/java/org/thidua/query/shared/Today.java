package org.thidua.query.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in Viet Nam, which is the day that rules mean. */
public final class Today {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), VIET_NAM);
    }
}
