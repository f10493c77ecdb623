package org.thidua.wire.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AppraisalClock;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.DossierCopies;
import org.thidua.messages.award.ExclusiveLevels;
import org.thidua.messages.award.InitiativeUse;
import org.thidua.messages.award.RuleSet;

/** What a file says before its rows. */
record RuleSetHead(
        String ruleSet,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean draft,
        String instruments,
        Confidence confidence,
        InitiativeUse initiativeUse,
        @Nullable Integer householdCashPercent,
        List<ExclusiveLevels> exclusive,
        List<AppraisalClock> appraisalDays,
        List<DossierCopies> copies) {

    RuleSet checked() {
        return new RuleSet(
                ruleSet,
                validFrom,
                validTo,
                Boolean.TRUE.equals(draft),
                instruments,
                confidence,
                initiativeUse,
                householdCashPercent,
                exclusive,
                appraisalDays,
                copies);
    }
}
