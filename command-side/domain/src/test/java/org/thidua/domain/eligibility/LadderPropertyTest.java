package org.thidua.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.eligibility.Finding.Result.FAILED;
import static org.thidua.domain.eligibility.Finding.Result.PASSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.YearStanding.Kind;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.Inclusion;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.Weight;
import org.thidua.messages.award.YearMerit;
import org.thidua.messages.nomination.CommendationBasis;

/** Laws of runs of years, over any history. */
class LadderPropertyTest {

    private static final int FIRST = 2010;
    private static final int LAST = 2022;
    private static final String TITLE = "grassroots-emulation-fighter";
    private static final String WANTED = "ministry-province-emulation-fighter";
    private static final Grounds GROUNDS = new Grounds("run", Weight.HARD, "a law", Confidence.SOURCED);
    private static final YearMerit BY_TITLE = new YearMerit(TITLE, null, 0);
    private static final YearMerit BY_EXCELLENCE = new YearMerit(null, CompletionGrade.EXCELLENT, 1);
    private static final YearMerit BY_GOOD = new YearMerit(null, CompletionGrade.GOOD, 0);
    private static final Pattern YEAR = Pattern.compile("(?:^|, )(\\d{4})(?= |,|$)");

    /** What the title of a year can be. */
    enum Title {
        NONE,
        CALENDAR,
        SCHOOL,
        USED,
        THEMATIC
    }

    /** One year of a nominee. */
    record Year(Title title, Kind kind, @Nullable CompletionGrade grade, int free, int used) {}

    /**
     * A nominee: the years from {@link #FIRST} on.
     *
     * @param penalty when the only penalty ended, absent when there was none
     */
    record Life(
            List<Year> years,
            @Nullable LocalDate penalty,
            @Nullable Integer knownFrom) {

        NomineeHistory history() {
            var awards = new ArrayList<HeldAward>();
            var standings = new ArrayList<YearStanding>();
            var initiatives = new ArrayList<RecognisedInitiative>();
            for (int i = 0; i < years.size(); i++) {
                Year it = years.get(i);
                int year = FIRST + i;
                if (it.title() != Title.NONE) {
                    awards.add(new HeldAward(
                            TITLE,
                            year,
                            it.title() == Title.SCHOOL,
                            it.title() == Title.THEMATIC ? CommendationBasis.THEMATIC : CommendationBasis.MERIT,
                            "n/" + year,
                            LocalDate.of(year, 12, 20),
                            it.title() == Title.USED ? Set.of(WANTED) : Set.of()));
                }
                standings.add(new YearStanding(year, it.kind(), it.grade(), null));
                for (int k = 0; k < it.free() + it.used(); k++) {
                    initiatives.add(new RecognisedInitiative(
                            "initiative:" + year + "-" + k,
                            InitiativeScope.GRASSROOTS,
                            year,
                            k < it.free() ? null : "nomination:other"));
                }
            }
            LocalDate end = penalty;
            List<DisciplinePeriod> penalties = end == null
                    ? List.of()
                    : List.of(new DisciplinePeriod(DisciplinaryMeasure.WARNING, end.minusMonths(3), end));
            return new NomineeHistory(
                    awards, standings, penalties, initiatives, List.of(), List.of(), List.of(), knownFrom);
        }

        Life with(int year, Year other) {
            var changed = new ArrayList<>(years);
            changed.set(year - FIRST, other);
            return new Life(List.copyOf(changed), penalty, knownFrom);
        }

        Year in(int year) {
            return years.get(year - FIRST);
        }
    }

    /** A run that passes is one: the years that it names are as many as asked for, as far apart, and all of them count. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aRunThatPassesNamesYearsOfWhichEveryOneCounts(
            @ForAll("lives") Life life,
            @ForAll("runs") ConsecutiveYears run,
            @ForAll @IntRange(min = 2018, max = LAST) int year) {
        Outcome outcome = judge(run, year, life);
        if (outcome.result() == PASSED) {
            List<Integer> counted = YEAR.matcher(outcome.facts().getOrDefault("counted", ""))
                    .results()
                    .map(it -> Integer.valueOf(it.group(1)))
                    .toList();
            assertThat(recount(run, year, life)).contains(counted);
            assertThat(outcome.facts())
                    .doesNotContainKeys(
                            "missing", "alreadyUsed", "overlapping", "lostToDiscipline", "broken", "unknown");
        }
    }

    /** Where one merit alone counts, nothing that is a run is overlooked either. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aRunOfOneMeritPassesExactlyWhenARecountFindsOne(
            @ForAll("lives") Life life,
            @ForAll("runsOfOneMerit") ConsecutiveYears run,
            @ForAll @IntRange(min = 2018, max = LAST) int year) {
        assertThat(judge(run, year, life).result() == PASSED)
                .isEqualTo(!recount(run, year, life).isEmpty());
    }

    /**
     * What passed still passes when a year gets more: a title of the calendar year that serves nothing yet where none
     * was, a better grade, one more initiative. Only a used title, one of a school year, which may overlap, and the award
     * from which years count, which begins them anew, are no such gain.
     */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatPassedStillPassesWhenAYearGetsMore(
            @ForAll("lives") Life life,
            @ForAll("runsWithInclusions") ConsecutiveYears run,
            @ForAll @IntRange(min = 2018, max = LAST) int year,
            @ForAll @IntRange(min = FIRST, max = LAST) int ofYear) {
        if (judge(run, year, life).result() != PASSED) {
            return;
        }
        Year it = life.in(ofYear);
        Title title = it.title() == Title.NONE ? Title.CALENDAR : it.title();
        CompletionGrade grade = it.grade();
        CompletionGrade better = grade == null || grade == CompletionGrade.EXCELLENT
                ? CompletionGrade.EXCELLENT
                : CompletionGrade.values()[grade.ordinal() + 1];
        for (Year more : List.of(
                new Year(title, it.kind(), grade, it.free(), it.used()),
                new Year(it.title(), it.kind(), better, it.free(), it.used()),
                new Year(it.title(), it.kind(), grade, it.free() + 1, it.used()))) {
            assertThat(judge(run, year, life.with(ofYear, more)).result())
                    .as("%s of %d became %s", it, ofYear, more)
                    .isEqualTo(PASSED);
        }
    }

    /** With nothing recorded nobody fails for what is missing. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void withNothingRecordedNothingIsMissing(
            @ForAll("runsWithInclusions") ConsecutiveYears run, @ForAll @IntRange(min = 2018, max = LAST) int year) {
        Application application = application(year);
        NomineeHistory nothing = NomineeHistory.UNKNOWN;

        assertThat(Ladder.judge(run, application, nothing).result()).isNotEqualTo(FAILED);
        assertThat(new Merits(application, nothing)
                        .held(new AwardHeld(GROUNDS, TITLE))
                        .result())
                .isNotEqualTo(FAILED);
        assertThat(Service.judge(new ServiceInYear(GROUNDS, 10), application, nothing)
                        .result())
                .isNotEqualTo(FAILED);
        assertThat(Discipline.judge(new NoDiscipline(GROUNDS, DisciplinaryMeasure.REPRIMAND), application, nothing)
                        .result())
                .isNotEqualTo(FAILED);
    }

    /**
     * All runs that there are, counted another way than by walking back: of the years that are not neutral, in their
     * order, those that stand the right number of places apart.
     */
    private static List<List<Integer>> recount(ConsecutiveYears run, int year, Life life) {
        var found = new ArrayList<List<Integer>>();
        List<Integer> gradable = IntStream.rangeClosed(FIRST, LAST)
                .filter(it -> life.in(it).kind() != Kind.NEUTRAL)
                .boxed()
                .toList();
        for (int end = year; end >= year - run.latest(); end--) {
            int until = end;
            int last = (int) gradable.stream().filter(it -> it <= until).count() - 1;
            int first = last - (run.count() - 1) * run.step();
            if (first < 0) {
                continue;
            }
            List<Integer> years = IntStream.range(0, run.count())
                    .mapToObj(i -> gradable.get(first + i * run.step()))
                    .toList();
            if (years.stream().allMatch(counts(run, life))
                    && !overlap(run, years, life)
                    && isSupported(run, years, life)) {
                found.add(years);
            }
        }
        return found;
    }

    private static Predicate<Integer> counts(ConsecutiveYears run, Life life) {
        return year -> (run.count() == 1 || isAfterThePenalty(year, life))
                && run.each().stream()
                        .anyMatch(merit ->
                                merit.award() == null ? byGrade(merit, life.in(year)) : byTitle(run, life.in(year)));
    }

    private static boolean isAfterThePenalty(int year, Life life) {
        LocalDate end = life.penalty();
        return end == null || LocalDate.of(year, 1, 1).isAfter(end);
    }

    private static boolean byTitle(ConsecutiveYears run, Year year) {
        return switch (year.title()) {
            case CALENDAR, SCHOOL -> true;
            case USED -> !run.restarts();
            case THEMATIC, NONE -> false;
        };
    }

    private static boolean byGrade(YearMerit merit, Year year) {
        CompletionGrade needed = merit.grade();
        CompletionGrade grade = year.grade();
        return needed != null && grade != null && grade.ordinal() >= needed.ordinal();
    }

    /** The initiatives that go with grades may be of any year from the first of the run to its last. */
    private static boolean isSupported(ConsecutiveYears run, List<Integer> years, Life life) {
        int needed = years.stream()
                .filter(year ->
                        !run.each().contains(BY_TITLE) || !byTitle(run, life.in(year)) || overlaps(years, year, life))
                .mapToInt(year -> run.each().stream()
                        .filter(merit -> merit.award() == null && byGrade(merit, life.in(year)))
                        .mapToInt(YearMerit::initiatives)
                        .min()
                        .orElse(0))
                .sum();
        int have = IntStream.rangeClosed(years.getFirst(), years.getLast())
                .map(year -> life.in(year).free())
                .sum();
        return have >= needed;
    }

    /** A calendar year's title and that of the school year that ended in the next one, with nothing else to count by. */
    private static boolean overlap(ConsecutiveYears run, List<Integer> years, Life life) {
        return run.each().contains(BY_TITLE)
                && years.stream()
                        .anyMatch(year -> overlaps(years, year, life)
                                && run.each().stream()
                                        .noneMatch(merit -> merit.award() == null && byGrade(merit, life.in(year))));
    }

    private static boolean overlaps(List<Integer> years, int year, Life life) {
        return years.contains(year + 1)
                && life.in(year + 1).title() == Title.SCHOOL
                && Set.of(Title.CALENDAR, Title.USED).contains(life.in(year).title());
    }

    private static Outcome judge(ConsecutiveYears run, int year, Life life) {
        return Ladder.judge(run, application(year), life.history());
    }

    private static Application application(int year) {
        return new Application(
                "nomination:n",
                WANTED,
                year,
                LocalDate.of(LAST + 1, 6, 1),
                CommendationBasis.MERIT,
                List.of(),
                false,
                Set.of());
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<Year> years = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(14, Title.CALENDAR),
                                Tuple.of(2, Title.SCHOOL),
                                Tuple.of(1, Title.NONE),
                                Tuple.of(1, Title.USED),
                                Tuple.of(1, Title.THEMATIC)),
                        Arbitraries.frequency(
                                Tuple.of(10, Kind.COUNTED), Tuple.of(2, Kind.NEUTRAL), Tuple.of(1, Kind.BREAK)),
                        Arbitraries.frequency(
                                        Tuple.of(5, CompletionGrade.EXCELLENT),
                                        Tuple.of(3, CompletionGrade.GOOD),
                                        Tuple.of(1, CompletionGrade.COMPLETED),
                                        Tuple.of(1, CompletionGrade.NOT_COMPLETED))
                                .injectNull(0.1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1))
                .as(Year::new);
        Arbitrary<@Nullable LocalDate> penalties = Combinators.combine(
                        Arbitraries.integers().between(FIRST, 2020), Arbitraries.of(3, 12))
                .as((year, month) -> LocalDate.of(year, month, 31))
                .injectNull(0.6);
        Arbitrary<@Nullable Integer> known =
                Arbitraries.integers().between(FIRST, LAST).injectNull(0.5);
        return Combinators.combine(years.list().ofSize(LAST - FIRST + 1), penalties, known)
                .as(Life::new);
    }

    @Provide
    Arbitrary<ConsecutiveYears> runs() {
        return runs(Arbitraries.of(
                List.of(BY_TITLE), List.of(BY_GOOD), List.of(BY_EXCELLENCE), List.of(BY_TITLE, BY_EXCELLENCE)));
    }

    @Provide
    Arbitrary<ConsecutiveYears> runsOfOneMerit() {
        return runs(Arbitraries.of(List.of(BY_TITLE), List.of(BY_GOOD), List.of(BY_EXCELLENCE)));
    }

    @Provide
    Arbitrary<ConsecutiveYears> runsWithInclusions() {
        return Combinators.combine(
                        runs(),
                        Arbitraries.of(
                                List.<Inclusion>of(),
                                List.of(new Inclusion(1, BY_TITLE)),
                                List.of(new Inclusion(1, BY_EXCELLENCE))))
                .as((run, including) -> new ConsecutiveYears(
                        run.grounds(),
                        run.count(),
                        run.each(),
                        run.step(),
                        run.latest(),
                        run.restarts(),
                        null,
                        including,
                        null));
    }

    private static Arbitrary<ConsecutiveYears> runs(Arbitrary<List<YearMerit>> merits) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        merits,
                        Arbitraries.of(1, 1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((count, each, step, latest, restarts) -> new ConsecutiveYears(
                        GROUNDS,
                        step == 3 ? Math.min(count, 2) : count,
                        each,
                        step,
                        latest,
                        restarts,
                        null,
                        List.of(),
                        null));
    }
}
