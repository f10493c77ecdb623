package org.thidua.messages.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the award catalogue: an award as one rule set knows it between two days.
 *
 * @param row id of the row, {@code <rule set>/<code>@<valid from>}; an event that used the row names it
 * @param code the award, equal over all rule sets
 * @param names by language, {@code vi} and {@code en}
 * @param kind title or form of commendation
 * @param nomineeTypes who can receive it
 * @param level {@code GRASSROOTS}, {@code MINISTRY_PROVINCE} or {@code STATE}
 * @param authority who decides, in words
 * @param cycle for example {@code YEARLY}
 * @param prerequisites conditions on earlier awards, in words until they are evaluated
 * @param quota limit on the number, in words, where there is one
 * @param voteRule the council vote it needs
 * @param dossier documents the dossier must hold
 * @param ruleSet for example {@code rs-2003}
 * @param validFrom first day of the row
 * @param validTo first day after it; absent while it is in force
 * @param source the instrument and article, or the report it was taken from
 * @param confidence how sure the row is
 */
public record AwardType(
        String row,
        String code,
        Map<String, String> names,
        AwardKind kind,
        List<NomineeType> nomineeTypes,
        String level,
        String authority,
        String cycle,
        List<String> prerequisites,
        @Nullable String quota,
        VoteRule voteRule,
        List<String> dossier,
        String ruleSet,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Confidence confidence) {

    /** Whether the row is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether both rows are of the same award and in force on one day. */
    public boolean overlaps(AwardType other) {
        return code.equals(other.code)
                && (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }
}
