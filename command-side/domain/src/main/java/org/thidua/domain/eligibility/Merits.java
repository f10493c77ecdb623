package org.thidua.domain.eligibility;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.RunYear.State;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.YearMerit;
import org.thidua.messages.nomination.CommendationBasis;

/** What a nominee's history says about single years, as one nomination may rely on it. */
final class Merits {

    /** Results that never feed a merit commendation (Decree 98/2023, article 4(3); tricky case 17). */
    private static final Set<CommendationBasis> APART =
            Set.of(CommendationBasis.EXTRAORDINARY, CommendationBasis.THEMATIC);

    private final Application application;
    private final NomineeHistory history;

    Merits(Application application, NomineeHistory history) {
        this.application = application;
        this.history = history;
    }

    /** What a year is to a run; {@code later} is its neighbour that was looked at before. */
    RunYear in(int year, ConsecutiveYears condition, @Nullable Integer start, @Nullable RunYear later) {
        if (start != null && year <= start) {
            return RunYear.of(year, State.TOO_EARLY);
        }
        if (condition.count() > 1 && isLost(year)) {
            return RunYear.of(year, State.LOST);
        }
        RunYear best = null;
        for (YearMerit merit : condition.each()) {
            RunYear found = by(merit, year, condition, later);
            if (best == null || found.isBetterThan(best)) {
                best = found;
            }
        }
        RunYear found = best == null ? RunYear.of(year, State.MISSING) : best;
        boolean lacks = found.state() == State.MISSING || found.state() == State.UNKNOWN;
        return lacks && isBreak(year) ? RunYear.of(year, State.BROKEN) : found;
    }

    /** Whether a year has a merit. */
    boolean has(int year, YearMerit merit) {
        String award = merit.award();
        if (award != null) {
            return awardOf(award, year).isPresent();
        }
        return gradeOf(year).filter(grade -> reaches(grade, merit)).isPresent()
                && initiativesOf(year) >= merit.initiatives();
    }

    /** Whether the nominee holds an award of the achievement year or an earlier one. */
    Outcome held(AwardHeld condition) {
        var facts = new Facts().tell("award", condition.award());
        List<HeldAward> held = awards(condition.award())
                .filter(award -> award.year() <= application.year())
                .toList();
        if (!held.isEmpty()) {
            return Outcome.passed(
                    facts.tell("held", held.stream().map(Merits::described).toList()), held);
        }
        facts.tell("notCounted", notForMerit(List.of(new YearMerit(condition.award(), null, 0))));
        if (isClaimed(condition.award(), application.year())) {
            return Outcome.cannotTell(facts, Cure.AWAIT_DECISION);
        }
        return history.knownFrom() == null
                ? Outcome.cannotTell(facts, Cure.COMPLETE_THE_RECORD)
                : Outcome.failed(facts.tell("recordCompleteFrom", history.knownFrom()), Cure.WAIT_FOR_THE_YEARS);
    }

    /** The latest year up to the achievement year for which the award is held. */
    Optional<Integer> latestYearOf(String award) {
        return awards(award)
                .map(HeldAward::year)
                .filter(year -> year <= application.year())
                .max(Comparator.naturalOrder());
    }

    boolean isNeutral(int year) {
        return history.years().stream().anyMatch(it -> it.year() == year && it.kind() == YearStanding.Kind.NEUTRAL);
    }

    List<Integer> neutralYearsUpTo(int year) {
        return history.years().stream()
                .filter(it -> it.kind() == YearStanding.Kind.NEUTRAL && it.year() <= year)
                .map(YearStanding::year)
                .sorted()
                .toList();
    }

    /** The day from which achievements count after discipline; nothing when there was none. */
    Optional<LocalDate> countsFrom() {
        return history.disciplines().stream()
                .filter(it -> !it.from().isAfter(application.intake()))
                .map(it -> it.until().plusDays(1))
                .max(Comparator.naturalOrder());
    }

    /** The first whole year after discipline; nothing when there was none. */
    Optional<Integer> firstYearAfterDiscipline() {
        return countsFrom().map(from -> isFirstDay(from) ? from.getYear() : from.getYear() + 1);
    }

    /**
     * Whether what is missing from a year is known to be missing: since the record was declared complete, or between the
     * first and the last year for which one of these merits was entered. Before them and after them a record may just
     * not have been kept.
     */
    boolean isKnown(int year, Collection<YearMerit> merits) {
        Integer declared = history.knownFrom();
        IntSummaryStatistics entered =
                merits.stream().flatMapToInt(this::yearsOf).summaryStatistics();
        return (declared != null && year >= declared) || (year >= entered.getMin() && year <= entered.getMax());
    }

    /** Whether somebody has said that nothing is missing from a year on. */
    boolean isComplete(int year) {
        Integer declared = history.knownFrom();
        return declared != null && year >= declared;
    }

    /** Awards that would count if their basis did, with the basis that keeps them apart. */
    List<String> notForMerit(Collection<YearMerit> merits) {
        return history.awards().stream()
                .filter(award -> isApart(award)
                        && merits.stream().anyMatch(merit -> award.award().equals(merit.award())))
                .map(award -> described(award) + " " + award.basis())
                .toList();
    }

    Optional<CompletionGrade> gradeOf(int year) {
        return standingOf(year).map(YearStanding::grade);
    }

    Optional<YearStanding> standingOf(int year) {
        return history.years().stream().filter(it -> it.year() == year).findFirst();
    }

    boolean isClaimed(String award, int year) {
        return history.claims().stream()
                .anyMatch(claim -> claim.award().equals(award)
                        && claim.year() == year
                        && !claim.nominationId().equals(application.nominationId()));
    }

    /** An award with what an auditor finds it by. */
    static String described(HeldAward award) {
        return award.year() + " " + award.award() + " " + award.number();
    }

    /** Initiatives recognised in these years that support no other nomination. */
    long initiativesBetween(int first, int last) {
        return history.initiatives().stream()
                .filter(it -> it.year() >= first && it.year() <= last)
                .filter(it -> it.usedBy() == null || it.usedBy().equals(application.nominationId()))
                .count();
    }

    /** How a merit is told. */
    static String name(YearMerit merit) {
        String award = merit.award();
        if (award != null) {
            return award;
        }
        return merit.grade() + (merit.initiatives() == 0 ? "" : " + " + merit.initiatives());
    }

    private RunYear by(YearMerit merit, int year, ConsecutiveYears condition, @Nullable RunYear later) {
        String code = merit.award();
        if (code == null) {
            return byGrade(merit, year, condition);
        }
        Optional<HeldAward> held = awardOf(code, year);
        if (held.isEmpty()) {
            return isClaimed(code, year)
                    ? new RunYear(year, State.PENDING, null, 0, code)
                    : RunYear.of(year, isKnown(year, condition.each()) ? State.MISSING : State.UNKNOWN);
        }
        HeldAward award = held.get();
        if (condition.restarts() && award.usedFor().contains(application.award())) {
            return new RunYear(year, State.USED, award, 0, described(award));
        }
        State state = overlaps(award, later) ? State.OVERLAPPING : State.COUNTS;
        return new RunYear(year, state, award, 0, award.award() + " " + award.number());
    }

    private RunYear byGrade(YearMerit merit, int year, ConsecutiveYears condition) {
        Optional<CompletionGrade> grade = gradeOf(year);
        if (grade.isEmpty()) {
            return RunYear.of(year, isKnown(year, condition.each()) ? State.MISSING : State.UNKNOWN);
        }
        return reaches(grade.get(), merit)
                ? new RunYear(
                        year,
                        State.COUNTS,
                        null,
                        merit.initiatives(),
                        grade.get().name())
                : new RunYear(year, State.MISSING, null, 0, grade.get().name());
    }

    /** A school year's award covers the last months of the calendar year before. */
    private static boolean overlaps(HeldAward award, @Nullable RunYear later) {
        return later != null
                && later.award() != null
                && later.award().schoolYear()
                && !award.schoolYear()
                && later.year() == award.year() + 1;
    }

    private static boolean reaches(CompletionGrade grade, YearMerit merit) {
        CompletionGrade needed = merit.grade();
        return needed != null && grade.isAtLeast(needed);
    }

    private boolean isLost(int year) {
        return firstYearAfterDiscipline().filter(first -> year < first).isPresent();
    }

    private static boolean isFirstDay(LocalDate day) {
        return day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1;
    }

    private boolean isBreak(int year) {
        return standingOf(year)
                .filter(it -> it.kind() == YearStanding.Kind.BREAK)
                .isPresent();
    }

    private long initiativesOf(int year) {
        return initiativesBetween(year, year);
    }

    private Optional<HeldAward> awardOf(String code, int year) {
        return awards(code).filter(award -> award.year() == year).findFirst();
    }

    private Stream<HeldAward> awards(String code) {
        return history.awards().stream()
                .filter(award -> award.award().equals(code))
                .filter(award -> !isApart(award));
    }

    private boolean isApart(HeldAward award) {
        return application.basis() == CommendationBasis.MERIT && APART.contains(award.basis());
    }

    private IntStream yearsOf(YearMerit merit) {
        String award = merit.award();
        return award != null
                ? awards(award).mapToInt(HeldAward::year)
                : history.years().stream().filter(it -> it.grade() != null).mapToInt(YearStanding::year);
    }
}
