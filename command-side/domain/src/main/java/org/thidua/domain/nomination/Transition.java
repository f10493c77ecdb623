package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NO_RULE_IN_FORCE;
import static org.thidua.messages.shared.RejectionCode.RULE_SET_NOT_OVERRIDABLE;

import java.time.LocalDate;
import java.util.Optional;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.nomination.OverrideRuleSet;
import org.thidua.messages.nomination.RuleSetOverridden;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** What a transition clause says otherwise than the day of intake (tricky case 2; Decree 152/2025, article 60(3)). */
record Transition(NominationState state) {

    /** Until the nomination is put to a ballot: an item and its threshold are frozen then. */
    Optional<RuleSetOverridden> override(OverrideRuleSet command, Catalogue catalogue, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER);
        state.review().mustBelongTo(command.by());
        RuleSetOverridden earlier = state.overridden();
        if (earlier != null
                && earlier.ruleSet().equals(command.ruleSet())
                && earlier.number().equals(command.number())
                && seals.says(RuleSetOverridden.REASON, state.id(), earlier.reason(), command.reason())) {
            return Optional.empty();
        }
        if (state.rule() == null || !state.status().isWithdrawable()) {
            throw state.refused(RULE_SET_NOT_OVERRIDABLE);
        }
        Check.value(!command.reason().isBlank(), "reason", "");
        Check.value(!command.number().isBlank(), "number", "");
        AwardType row = row(command.ruleSet(), catalogue);
        return Optional.of(new RuleSetOverridden(
                state.id(),
                row.ruleSet(),
                row.row(),
                state.sealed(RuleSetOverridden.REASON, command.reason(), seals),
                command.number()));
    }

    /** The row of the other rule set that was in force nearest to the day of intake, as the agency's regulation narrows it. */
    private AwardType row(String ruleSet, Catalogue catalogue) {
        String award = state.proposal().awardCode();
        LocalDate intake = VietNam.dayOf(state.intake().orElseThrow());
        return catalogue
                .nearest(award, ruleSet, intake)
                .flatMap(row -> catalogue.inForce(
                        award, row.nearestDayTo(intake), state.proposal().agencyId()))
                .orElseThrow(() -> Rejected.because(NO_RULE_IN_FORCE, "award", award, "ruleSet", ruleSet));
    }
}
