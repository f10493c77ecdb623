package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.thidua.domain.eligibility.Application;
import org.thidua.domain.eligibility.Cure;
import org.thidua.domain.eligibility.Eligibility;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;

/** What one nomination came to under one row of the catalogue. */
record Assessment(AwardType row, List<Finding> findings) {

    /**
     * Judges a nomination.
     *
     * @param intake day in Viet Nam on which the dossier came or would come in
     */
    static Assessment of(
            Catalogue catalogue,
            NominationState state,
            AwardType row,
            LocalDate intake,
            NomineeHistory history,
            Seals seals) {
        NominationDrafted proposal = state.proposal();
        var application = new Application(
                proposal.nominationId(),
                proposal.awardCode(),
                proposal.year(),
                intake,
                CommendationBasis.valueOf(state.dossier().basis()),
                state.initiativeIds(),
                state.dossier().describesInitiatives(proposal.nominationId(), seals),
                state.files().itemsPresent(),
                state.lateAccepted() == null ? null : state.lateAccepted().number());
        var type = NomineeType.valueOf(proposal.nomineeType());
        return new Assessment(row, Eligibility.of(catalogue, row, type, application, history));
    }

    /**
     * For a dossier that is being handed in.
     *
     * @throws Rejected {@code NOT_ELIGIBLE} with all findings at once, those that passed too, when one of them refuses
     */
    void mustNotRefuse() {
        List<String> failed = findings.stream()
                .filter(Finding::refuses)
                .map(Finding::condition)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        var told = new ArrayList<Object>(
                List.of("award", row.code(), "ruleRow", row.row(), "failed", String.join(", ", failed)));
        for (Finding finding : findings) {
            String id = finding.condition();
            told.addAll(
                    List.of(id, finding.result(), id + "/weight", finding.weight(), id + "/source", finding.source()));
            Cure cure = finding.cure();
            if (cure != null) {
                told.addAll(List.of(id + "/cure", cure.code()));
            }
            finding.facts().forEach((name, value) -> told.addAll(List.of(id + "/facts/" + name, value)));
        }
        throw Rejected.because(NOT_ELIGIBLE, told.toArray());
    }

    /** Awards by which conditions of the row are met, each once. */
    List<AwardYear> restsOn() {
        return findings.stream()
                .flatMap(finding -> finding.restsOn().stream())
                .map(award -> new AwardYear(award.award(), award.year()))
                .distinct()
                .toList();
    }

    /** The fact that it was judged so. */
    NominationEvaluated event(NominationDrafted proposal, int evaluation, LocalDate on, Seals seals) {
        var cures = new LinkedHashMap<String, String>();
        var facts = new ArrayList<String>();
        for (Finding finding : findings) {
            Cure cure = finding.cure();
            if (cure != null) {
                cures.put(finding.condition(), cure.code());
            }
            finding.facts().forEach((name, value) -> facts.add(finding.condition() + "/" + name + "=" + value));
        }
        return new NominationEvaluated(
                proposal.nominationId(),
                evaluation,
                row.ruleSet(),
                row.row(),
                on,
                byCondition(finding -> finding.result().name()),
                byCondition(finding -> finding.weight().name()),
                byCondition(Finding::source),
                byCondition(finding -> finding.confidence().name()),
                cures,
                seals.seal(NominationEvaluated.FACTS, proposal.nominationId(), proposal.nomineeId(), facts));
    }

    private Map<String, String> byCondition(Function<Finding, String> said) {
        var all = new LinkedHashMap<String, String>();
        findings.forEach(finding -> all.put(finding.condition(), said.apply(finding)));
        return all;
    }
}
