package org.thidua.messages.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.CommendationBasis;

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
 * @param standard what the award is given for, in words for people
 * @param prerequisites conditions that are held against what is known of a nominee
 * @param quota limit on the number, where there is one that can be counted
 * @param voteRule the council vote it needs
 * @param dossier documents the dossier holds
 * @param publicCommentDays working days of public comment before the council meets, 0 when none is asked for
 * @param consultation whether other bodies are consulted before the council, where the nominee's unit is of the kind that
 *     asks for it (Decree 98/2023, article 31); the standing body knows that
 * @param window when dossiers that rest on merit are taken; those of another basis come at any time (Decree 91/2017,
 *     article 48(1)). Absent when all do
 * @param cashMultiple cash with the award for an individual, or for a collective where only such receive it, in base
 *     salaries at the day of the decision; absent when none is known
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
        List<String> standard,
        List<Condition> prerequisites,
        @Nullable Quota quota,
        VoteRule voteRule,
        List<DossierItem> dossier,
        int publicCommentDays,
        boolean consultation,
        @Nullable SubmissionWindow window,
        @Nullable BigDecimal cashMultiple,
        String ruleSet,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Confidence confidence) {

    /** The conditions that are for such a nomination, in the order of the row. */
    public List<Condition> conditionsFor(NomineeType nominee, CommendationBasis basis) {
        return prerequisites.stream()
                .filter(condition -> condition.grounds().applyTo(nominee, basis))
                .toList();
    }

    /** Whether the row is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The day on which the row is in force that is nearest to a day. */
    public LocalDate nearestDayTo(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return validFrom;
        }
        return validTo == null || day.isBefore(validTo) ? day : validTo.minusDays(1);
    }

    /** Whether both rows are of the same award and in force on one day. */
    public boolean overlaps(AwardType other) {
        return code.equals(other.code)
                && (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }
}
