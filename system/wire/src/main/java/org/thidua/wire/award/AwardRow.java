package org.thidua.wire.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AwardKind;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.award.SubmissionWindow;
import org.thidua.messages.award.VoteRule;

/** An award as a file states it; its dates are those of the rule set unless it has its own. */
record AwardRow(
        String code,
        Map<String, String> names,
        AwardKind kind,
        List<NomineeType> nomineeTypes,
        Level level,
        String authority,
        Cycle cycle,
        List<String> standard,
        List<Condition> prerequisites,
        @Nullable Quota quota,
        VoteRule voteRule,
        List<String> dossier,
        @Nullable Integer publicCommentDays,
        @Nullable Boolean consultation,
        @Nullable SubmissionWindow window,
        @Nullable BigDecimal cashMultiple,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Confidence confidence) {

    /** Levels of awards. */
    enum Level {
        GRASSROOTS,
        MINISTRY_PROVINCE,
        STATE
    }

    /** How often an award is given. */
    enum Cycle {
        YEARLY,
        SCHOOL_YEAR,
        EVENT,
        EVERY_5_YEARS,
        ACCUMULATED
    }

    /** @throws IllegalArgumentException when the dates leave those of the rule set or end before they begin, or a value
     *     cannot be */
    AwardType in(RuleSet ruleSet) {
        LocalDate from = validFrom == null ? ruleSet.validFrom() : validFrom;
        LocalDate to = validTo == null ? ruleSet.validTo() : validTo;
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("validTo " + to + " is not after validFrom " + from);
        }
        if (from.isBefore(ruleSet.validFrom())
                || (ruleSet.validTo() != null && (to == null || to.isAfter(ruleSet.validTo())))) {
            throw new IllegalArgumentException("valid outside its rule set: " + from + " to " + to);
        }
        if (window != null) {
            Windows.check(window);
        }
        if (publicCommentDays != null && publicCommentDays < 1) {
            throw new IllegalArgumentException("publicCommentDays: " + publicCommentDays + " is not from 1");
        }
        if (cashMultiple != null && cashMultiple.signum() <= 0) {
            throw new IllegalArgumentException("cashMultiple: " + cashMultiple + " is nothing");
        }
        return new AwardType(
                ruleSet.code() + "/" + code + "@" + from,
                code,
                names,
                kind,
                nomineeTypes,
                level.name(),
                authority,
                cycle.name(),
                standard,
                prerequisites,
                quota,
                voteRule,
                dossier.stream().map(DossierItems::of).toList(),
                publicCommentDays == null ? 0 : publicCommentDays,
                Boolean.TRUE.equals(consultation),
                window,
                cashMultiple,
                ruleSet.code(),
                from,
                to,
                source,
                confidence);
    }
}
