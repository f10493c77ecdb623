package org.thidua.domain.eligibility;

import java.util.List;
import java.util.Optional;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.InitiativeNeeded;

/** The initiatives or research works that a nomination rests on. */
final class Initiatives {

    private Initiatives() {}

    static Outcome judge(InitiativeNeeded condition, Application application, NomineeHistory history) {
        var facts = new Facts().tell("scope", condition.scope());
        CompletionGrade enough = condition.orGrade();
        Optional<CompletionGrade> grade = new Merits(application, history).gradeOf(application.year());
        if (enough != null) {
            facts.tell("orGrade", enough);
            grade.ifPresent(it -> facts.tell("grade", it));
            if (grade.isPresent() && grade.get().isAtLeast(enough)) {
                return Outcome.passed(facts);
            }
        }
        List<RecognisedInitiative> named = history.initiatives().stream()
                .filter(it -> application.initiativeIds().contains(it.initiativeId()))
                .toList();
        List<RecognisedInitiative> free = named.stream()
                .filter(it -> it.usedBy() == null || it.usedBy().equals(application.nominationId()))
                .toList();
        List<String> support = free.stream()
                .filter(it -> it.scope().isAtLeast(condition.scope()))
                .map(it -> it.initiativeId() + " " + it.scope() + " " + it.year())
                .toList();
        if (!support.isEmpty()) {
            return Outcome.passed(facts.tell("initiatives", support));
        }
        facts.tell(
                "usedElsewhere",
                named.stream()
                        .filter(it -> !free.contains(it))
                        .map(it -> it.initiativeId() + " " + it.usedBy())
                        .toList());
        facts.tell(
                "recognisedOnly",
                free.stream().map(it -> it.initiativeId() + " " + it.scope()).toList());
        boolean gradeIsOpen = enough != null && grade.isEmpty();
        boolean onlyDescribed = named.isEmpty() && application.describesInitiatives();
        if (gradeIsOpen || onlyDescribed) {
            return Outcome.cannotTell(
                    facts.tell("described", application.describesInitiatives()),
                    gradeIsOpen ? Cure.GRADE_THE_YEAR : Cure.RECOGNISE_THE_INITIATIVE);
        }
        if (!free.isEmpty()) {
            return Outcome.failed(facts, Cure.RECOGNISE_THE_INITIATIVE);
        }
        return Outcome.failed(facts, Cure.NAME_AN_INITIATIVE);
    }
}
