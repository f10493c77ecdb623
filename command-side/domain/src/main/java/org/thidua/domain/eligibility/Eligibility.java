package org.thidua.domain.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.InitiativeNeeded;
import org.thidua.messages.award.Judgement;
import org.thidua.messages.award.MembersCompleting;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.Weight;

/**
 * Holds the conditions of a catalogue row against what is known of a nominee. Every condition is judged, also after one
 * has failed, so that all findings are told at once. What is not known is not taken for missing.
 */
public final class Eligibility {

    private static final Grounds NOT_UNDER_VERIFICATION = new Grounds(
            "not-under-verification",
            Weight.HARD,
            "Decree 98/2023/NĐ-CP and Decree 152/2025/NĐ-CP, article 4: no proposal and no award while discipline, an"
                    + " investigation, an inspection or a complaint is being verified",
            Confidence.SOURCED);

    private static final Grounds DOSSIER = new Grounds(
            "dossier-items", Weight.SOFT, "the documents that the catalogue row asks for", Confidence.KNOWN);

    private final Application application;
    private final NomineeType type;
    private final NomineeHistory history;
    private final Members members;

    private Eligibility(Application application, NomineeType type, NomineeHistory history) {
        this.application = application;
        this.type = type;
        this.history = history;
        this.members = new Members(application, history);
    }

    /** All findings: those that hold for every award, then those of the row in its order. */
    public static List<Finding> of(
            Catalogue catalogue, AwardType row, NomineeType type, Application application, NomineeHistory history) {
        var eligibility = new Eligibility(application, type, asUsable(catalogue, row, history));
        var findings = new ArrayList<Finding>();
        findings.add(eligibility.underVerification().of(NOT_UNDER_VERIFICATION));
        Exclusion.judge(catalogue, row, application, history).ifPresent(findings::add);
        for (Condition condition : row.conditionsFor(type, application.basis())) {
            findings.add(eligibility.judge(condition).of(condition.grounds()));
        }
        if (row.dossier().stream().anyMatch(DossierItem::required)) {
            findings.add(eligibility.items(row).of(DOSSIER));
        }
        return List.copyOf(findings);
    }

    /** An initiative that supports one award supports no other, unless the rule set lets it (tricky case 15). */
    private static NomineeHistory asUsable(Catalogue catalogue, AwardType row, NomineeHistory history) {
        return catalogue
                        .ruleSet(row.ruleSet())
                        .filter(rules -> !rules.singleUse())
                        .isPresent()
                ? history.withReusableInitiatives()
                : history;
    }

    private Outcome judge(Condition condition) {
        return switch (condition) {
            case ConsecutiveYears it -> Ladder.judge(it, application, history);
            case AwardHeld it -> new Merits(application, history).held(it);
            case InitiativeNeeded it -> Initiatives.judge(it, application, history);
            case ServiceInYear it -> Service.judge(it, application, history);
            case NoDiscipline it ->
                type == NomineeType.COLLECTIVE ? members.undisciplined(it) : Discipline.judge(it, application, history);
            case MembersHolding it -> members.hold(it);
            case MembersCompleting it -> members.complete(it);
            case AnyOf it -> anyOf(it);
            case Judgement it -> Outcome.cannotTell(new Facts(), Cure.APPRAISE);
        };
    }

    /** The best of several; its facts carry the id of the condition they belong to. */
    private Outcome anyOf(AnyOf choice) {
        var facts = new Facts();
        Outcome best = null;
        for (Condition condition : choice.conditions()) {
            Outcome outcome = judge(condition);
            String id = condition.grounds().id();
            facts.tell(id, outcome.result());
            outcome.facts().forEach((name, value) -> facts.tell(id + "/" + name, value));
            if (best == null || outcome.rank() < best.rank()) {
                best = outcome;
            }
        }
        Outcome found = Objects.requireNonNull(best);
        return new Outcome(found.result(), facts.told(), found.restsOn(), found.cure());
    }

    private Outcome underVerification() {
        List<String> open = history.verifications().stream()
                .map(it -> it.ground() + " " + it.since() + " " + it.verificationId())
                .toList();
        var facts = new Facts().tell("open", open);
        return open.isEmpty() ? Outcome.passed(facts) : Outcome.failed(facts, Cure.CONCLUDE_THE_VERIFICATION);
    }

    private Outcome items(AwardType row) {
        var present = new TreeSet<String>();
        var missing = new TreeSet<String>();
        row.dossier().stream()
                .filter(DossierItem::required)
                .map(DossierItem::code)
                .forEach(code -> (application.items().contains(code) ? present : missing).add(code));
        var facts = new Facts().tell("present", present).tell("missing", missing);
        return missing.isEmpty() ? Outcome.passed(facts) : Outcome.cannotTell(facts, Cure.COMPLETE_THE_DOSSIER);
    }
}
