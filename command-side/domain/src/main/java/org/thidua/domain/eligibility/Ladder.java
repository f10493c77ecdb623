package org.thidua.domain.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.RunYear.State;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.Inclusion;

/**
 * Runs of years, from the achievement year backwards. A neutral year is passed over, a gap ends the run, and nothing up to
 * the end of a disciplinary period counts (tricky cases 5 to 9 and 17).
 */
final class Ladder {

    private final ConsecutiveYears condition;
    private final Application application;
    private final NomineeHistory history;
    private final Merits merits;

    private Ladder(ConsecutiveYears condition, Application application, NomineeHistory history) {
        this.condition = condition;
        this.application = application;
        this.history = history;
        this.merits = new Merits(application, history);
    }

    static Outcome judge(ConsecutiveYears condition, Application application, NomineeHistory history) {
        return new Ladder(condition, application, history).judge();
    }

    private Outcome judge() {
        Integer start = null;
        String after = condition.after();
        if (after != null) {
            Outcome before = merits.held(new AwardHeld(condition.grounds(), after));
            if (before.result() != Finding.Result.PASSED) {
                return before;
            }
            start = merits.latestYearOf(after).orElseThrow();
        }
        var runs = new ArrayList<Run>();
        for (int end = application.year(); end >= application.year() - condition.latest(); end--) {
            runs.add(endingIn(end, start));
        }
        return runs.stream()
                .map(run -> new Judged(run, run.outcome(this)))
                .min(Comparator.comparing(Judged::rank)
                        .thenComparing(Comparator.comparing(Judged::length).reversed()))
                .orElseThrow()
                .outcome();
    }

    private Run endingIn(int end, @Nullable Integer start) {
        var years = new ArrayList<RunYear>();
        int year = end;
        while (years.size() < condition.count()) {
            if (years.isEmpty() || condition.step() == 1) {
                year = passingOver(year);
            }
            years.add(merits.in(year, condition, start, years.isEmpty() ? null : years.getLast()));
            year = before(year);
        }
        return new Run(List.copyOf(years));
    }

    /** One step back; neutral years do not count as years of a step. */
    private int before(int year) {
        int back = year;
        for (int i = 0; i < condition.step(); i++) {
            back = passingOver(back - 1);
        }
        return back;
    }

    private int passingOver(int year) {
        int counted = year;
        while (merits.isNeutral(counted)) {
            counted--;
        }
        return counted;
    }

    private Facts facts(Run run) {
        var facts = new Facts()
                .tell("needed", condition.count())
                .tell("counted", run.described(State.COUNTS))
                .tell("missing", run.yearsIn(State.MISSING))
                .tell("pending", run.described(State.PENDING))
                .tell("unknown", run.yearsIn(State.UNKNOWN))
                .tell("alreadyUsed", run.described(State.USED))
                .tell("broken", run.yearsIn(State.BROKEN))
                .tell("overlapping", run.described(State.OVERLAPPING))
                .tell("beforeAward", run.yearsIn(State.TOO_EARLY))
                .tell("lostToDiscipline", run.yearsIn(State.LOST))
                .tell("passedOver", merits.neutralYearsUpTo(application.year()));
        merits.countsFrom().ifPresent(day -> facts.tell("countsFrom", day));
        facts.tell("notCounted", merits.notForMerit(condition.each()));
        return facts;
    }

    /** "Two years excellent with two initiatives": the initiatives are counted over the run, not year by year. */
    private Optional<Outcome> unlessSupported(Run run, Facts facts) {
        int needed = run.years().stream().mapToInt(RunYear::initiatives).sum();
        if (needed == 0) {
            return Optional.empty();
        }
        long have =
                merits.initiativesBetween(run.first(), run.years().getFirst().year());
        facts.tell("initiatives", have + " of " + needed);
        if (have >= needed) {
            return Optional.empty();
        }
        return Optional.of(
                merits.isComplete(run.first())
                        ? Outcome.failed(facts, Cure.RECOGNISE_THE_INITIATIVE)
                        : Outcome.cannotTell(facts, Cure.RECOGNISE_THE_INITIATIVE));
    }

    private Optional<Outcome> unlessIncluded(Run run, Facts facts) {
        for (Inclusion inclusion : condition.including()) {
            long have = run.years().stream()
                    .filter(year -> merits.has(year.year(), inclusion.merit()))
                    .count();
            String name = "with/" + Merits.name(inclusion.merit());
            facts.tell(name, have + " of " + inclusion.atLeast());
            if (have < inclusion.atLeast()) {
                return Optional.of(
                        merits.isKnown(run.first(), List.of(inclusion.merit()))
                                ? Outcome.failed(facts, Cure.WAIT_FOR_THE_YEARS)
                                : Outcome.cannotTell(facts, Cure.COMPLETE_THE_RECORD));
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> unlessInWindow(Run run, Facts facts) {
        Integer window = condition.window();
        HeldAward last = run.years().getFirst().award();
        if (window == null || last == null) {
            return Optional.empty();
        }
        int lastYear = last.decidedOn().getYear() + window;
        facts.tell("decidedOn", last.decidedOn()).tell("inTimeUntil", lastYear);
        if (application.intake().getYear() <= lastYear) {
            return Optional.empty();
        }
        String accepted = application.lateAcceptance();
        if (accepted != null) {
            facts.tell("lateAcceptance", accepted);
            return Optional.empty();
        }
        return Optional.of(Outcome.failed(facts, Cure.ACCEPT_LATE));
    }

    /**
     * The first year in which a run could end at best: what is open is decided well, and every year from now on counts
     * that is neither neutral nor of a disciplinary period.
     */
    private int earliestYear(Run run) {
        int inARow = (int) run.years().stream()
                .takeWhile(year -> year.state().rank() != State.LOSES)
                .count();
        if (inARow > 0) {
            return stepsOn(run.years().getFirst().year(), condition.count() - inARow);
        }
        int next = merits.firstYearAfterDiscipline()
                .map(year -> Math.max(year, application.year() + 1))
                .orElse(application.year() + 1);
        return stepsOn(passingOn(next), condition.count() - 1);
    }

    private int stepsOn(int year, int steps) {
        int reached = year;
        for (int i = 0; i < steps * condition.step(); i++) {
            reached = passingOn(reached + 1);
        }
        return reached;
    }

    private int passingOn(int year) {
        int counted = year;
        while (merits.isNeutral(counted)) {
            counted++;
        }
        return counted;
    }

    /** A run with all that is asked of it: one that lacks an inclusion does not hide another one that has it. */
    private record Judged(Run run, Outcome outcome) {

        int rank() {
            return outcome.rank();
        }

        long length() {
            return run.length();
        }
    }

    /** Years from the last one backwards. */
    private record Run(List<RunYear> years) {

        /** What is met comes before what cannot be told, and that before what fails. */
        int rank() {
            return years.stream().mapToInt(year -> year.state().rank()).max().orElseThrow();
        }

        long length() {
            return years.stream().filter(year -> year.state() == State.COUNTS).count();
        }

        List<HeldAward> awards() {
            return years.reversed().stream()
                    .flatMap(year -> Stream.ofNullable(year.award()))
                    .toList();
        }

        int first() {
            return years.getLast().year();
        }

        List<Integer> yearsIn(State state) {
            var found = new TreeSet<Integer>();
            years.stream().filter(year -> year.state() == state).forEach(year -> found.add(year.year()));
            return List.copyOf(found);
        }

        List<String> described(State state) {
            return years.reversed().stream()
                    .filter(year -> year.state() == state)
                    .map(RunYear::described)
                    .toList();
        }

        Outcome outcome(Ladder ladder) {
            Facts facts = ladder.facts(this);
            return switch (rank()) {
                case State.MET ->
                    ladder.unlessSupported(this, facts)
                            .or(() -> ladder.unlessIncluded(this, facts))
                            .or(() -> ladder.unlessInWindow(this, facts))
                            .orElseGet(() -> Outcome.passed(facts, awards()));
                case State.OPEN ->
                    Outcome.cannotTell(
                            facts,
                            years.stream().anyMatch(year -> year.state() == State.PENDING)
                                    ? Cure.AWAIT_DECISION
                                    : Cure.COMPLETE_THE_RECORD);
                default ->
                    Outcome.failed(facts.tell("earliestYear", ladder.earliestYear(this)), Cure.WAIT_FOR_THE_YEARS);
            };
        }
    }
}
