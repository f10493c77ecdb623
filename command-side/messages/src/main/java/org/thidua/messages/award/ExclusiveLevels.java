package org.thidua.messages.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Levels of which a nominee gets only one award a year: two state-level awards exclude each other, a title of the
 * grassroots and a certificate of the ministry do not (Circular 07/2014/TT-BNV; tricky case 13).
 *
 * @param one level of an award, for example {@code STATE}
 * @param other level of the other; may be the same
 * @param validFrom first day, when later than that of the rule set
 */
public record ExclusiveLevels(
        String one, String other, @Nullable LocalDate validFrom, String source, Confidence confidence) {

    /** Whether awards of these levels, in either order, are such a pair. */
    public boolean isOf(String level, String otherLevel) {
        return (one.equals(level) && other.equals(otherLevel)) || (one.equals(otherLevel) && other.equals(level));
    }

    /** Whether awards of this level are kept apart from some. */
    public boolean concerns(String level) {
        return one.equals(level) || other.equals(level);
    }

    /** Whether it is in force on a day of its rule set. */
    public boolean inForceOn(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }
}
