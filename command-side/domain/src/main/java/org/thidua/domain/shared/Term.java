package org.thidua.domain.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a membership or a seat is held.
 *
 * @param from first day
 * @param until first day without it; none while nobody has ended it
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    /** A term without an end. */
    public static Term openFrom(LocalDate from) {
        return new Term(from, null);
    }

    public Term endedOn(LocalDate day) {
        return new Term(from, day);
    }

    public boolean isOpen() {
        return until == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && lastsBeyond(day);
    }

    /** Whether this term and one that begins on the day without an end have a day in common. */
    public boolean lastsBeyond(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
