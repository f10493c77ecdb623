package org.thidua.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.thidua.messages.award.NoDiscipline;

/** Disciplinary measures in the achievement year. */
final class Discipline {

    private Discipline() {}

    static Outcome judge(NoDiscipline condition, Application application, NomineeHistory history) {
        LocalDate first = LocalDate.of(application.year(), 1, 1);
        LocalDate last = LocalDate.of(application.year(), 12, 31);
        List<String> measures = history.disciplines().stream()
                .filter(it -> it.measure().isAtLeast(condition.from()))
                .filter(it -> !it.from().isAfter(last) && !it.until().isBefore(first))
                .map(it -> it.measure() + " " + it.from() + " - " + it.until())
                .toList();
        var facts = new Facts().tell("year", application.year()).tell("from", condition.from());
        if (!measures.isEmpty()) {
            return Outcome.failed(facts.tell("measures", measures), Cure.NONE);
        }
        Integer known = history.knownFrom();
        return known != null && known <= application.year()
                ? Outcome.passed(facts.tell("recordCompleteFrom", known))
                : Outcome.cannotTell(facts.tell("recorded", "none"), Cure.COMPLETE_THE_RECORD);
    }
}
