package org.thidua.domain.eligibility;

import java.util.Optional;
import org.thidua.messages.award.ServiceInYear;

/** Months worked in the achievement year. */
final class Service {

    private Service() {}

    static Outcome judge(ServiceInYear condition, Application application, NomineeHistory history) {
        Optional<Integer> worked =
                new Merits(application, history).standingOf(application.year()).map(YearStanding::monthsWorked);
        var facts = new Facts().tell("year", application.year()).tell("months", condition.months());
        if (worked.isEmpty()) {
            return Outcome.cannotTell(facts, Cure.GRADE_THE_YEAR);
        }
        facts.tell("worked", worked.get());
        return worked.get() >= condition.months() ? Outcome.passed(facts) : Outcome.failed(facts, Cure.NONE);
    }
}
