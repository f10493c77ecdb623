package org.thidua.domain.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thidua.domain.eligibility.Finding.Result;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.MembersCompleting;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.Threshold;

/** What the members of a collective hold and reached in the achievement year (tricky cases 18 and 19). */
final class Members {

    private final Application application;
    private final NomineeHistory history;

    Members(Application application, NomineeHistory history) {
        this.application = application;
        this.history = history;
    }

    Outcome hold(MembersHolding condition) {
        return onRoll(roll -> {
            int holding = 0;
            int open = 0;
            for (Roll.Member member : roll.members()) {
                switch (holds(condition.award(), member)) {
                    case PASSED -> holding++;
                    case CANNOT_TELL -> open++;
                    case FAILED -> {}
                }
            }
            int members = roll.members().size();
            var facts = new Facts()
                    .tell("award", condition.award())
                    .tell("members", members)
                    .tell("holding", holding)
                    .tell("notKnown", open);
            if (condition.percent() > 0) {
                facts.tell("percent", (condition.strict() ? "> " : ">= ") + condition.percent());
            }
            if (condition.atLeast() > 0) {
                facts.tell("atLeast", condition.atLeast());
            }
            if (isEnough(condition, holding, members)) {
                return Outcome.passed(facts);
            }
            return isEnough(condition, holding + open, members)
                    ? Outcome.cannotTell(facts, Cure.COMPLETE_THE_RECORD)
                    : Outcome.failed(facts, Cure.NONE);
        });
    }

    Outcome complete(MembersCompleting condition) {
        return onRoll(roll -> {
            int reaching = 0;
            int below = 0;
            for (Roll.Member member : roll.members()) {
                Optional<CompletionGrade> grade = gradeOf(member);
                if (grade.isPresent() && grade.get().isAtLeast(condition.grade())) {
                    reaching++;
                } else if (grade.isPresent()) {
                    below++;
                }
            }
            int open = roll.members().size() - reaching - below;
            var facts = new Facts()
                    .tell("grade", condition.grade())
                    .tell("members", roll.members().size())
                    .tell("reaching", reaching)
                    .tell("below", below)
                    .tell("notKnown", open);
            if (below > 0) {
                return Outcome.failed(facts, Cure.NONE);
            }
            return open > 0 ? Outcome.cannotTell(facts, Cure.GRADE_THE_YEAR) : Outcome.passed(facts);
        });
    }

    Outcome undisciplined(NoDiscipline condition) {
        return onRoll(roll -> {
            List<Result> results = roll.members().stream()
                    .map(member -> Discipline.judge(condition, application, member.history())
                            .result())
                    .toList();
            long disciplined = results.stream().filter(Result.FAILED::equals).count();
            long open = results.stream().filter(Result.CANNOT_TELL::equals).count();
            var facts = new Facts()
                    .tell("from", condition.from())
                    .tell("members", results.size())
                    .tell("disciplined", disciplined)
                    .tell("notKnown", open);
            if (disciplined > 0) {
                return Outcome.failed(facts, Cure.NONE);
            }
            return open > 0 ? Outcome.cannotTell(facts, Cure.COMPLETE_THE_RECORD) : Outcome.passed(facts);
        });
    }

    private Outcome onRoll(Function<Roll, Outcome> judged) {
        return history.rolls().stream()
                .filter(roll ->
                        roll.year() == application.year() && !roll.members().isEmpty())
                .findFirst()
                .map(judged)
                .orElseGet(() -> Outcome.cannotTell(
                        new Facts().tell("roll", application.year() + ": none"), Cure.ENTER_THE_ROLL));
    }

    private Result holds(String award, Roll.Member member) {
        boolean held = member.history().awards().stream()
                .anyMatch(it -> it.award().equals(award) && it.year() == application.year());
        if (held) {
            return Result.PASSED;
        }
        var merits = new Merits(application, member.history());
        if (merits.isClaimed(award, application.year())) {
            return Result.CANNOT_TELL;
        }
        Integer known = member.history().knownFrom();
        return known != null && known <= application.year() ? Result.FAILED : Result.CANNOT_TELL;
    }

    private Optional<CompletionGrade> gradeOf(Roll.Member member) {
        return new Merits(application, member.history()).gradeOf(application.year());
    }

    private static boolean isEnough(MembersHolding condition, int holding, int members) {
        boolean share = condition.percent() == 0
                || new Threshold(condition.percent(), condition.strict()).reachedBy(holding, members);
        return share && holding >= condition.atLeast();
    }
}
