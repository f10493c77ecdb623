package org.thidua.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.eligibility.Finding.Result.CANNOT_TELL;
import static org.thidua.domain.eligibility.Finding.Result.FAILED;
import static org.thidua.domain.eligibility.Finding.Result.PASSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.Inclusion;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.award.Weight;
import org.thidua.messages.award.YearMerit;
import org.thidua.messages.nomination.CommendationBasis;

/** Runs of years: what counts, what is passed over, what breaks them, and what is only not known. */
class LadderTest {

    private static final String BASE = "grassroots-emulation-fighter";
    private static final String MINISTRY = "ministry-province-emulation-fighter";
    private static final String NATIONAL = "national-emulation-fighter";
    private static final String CERTIFICATE = "pm-certificate";
    private static final Grounds GROUNDS = new Grounds("run", Weight.HARD, "a law", Confidence.SOURCED);
    private static final YearMerit TITLE = new YearMerit(BASE, null, 0);
    private static final ConsecutiveYears THREE =
            new ConsecutiveYears(GROUNDS, 3, List.of(TITLE), 1, 1, true, null, List.of(), null);

    @Test
    void threeTitlesInARowThatEndInTheAchievementYearAreEnough() {
        Outcome outcome = judge(THREE, MINISTRY, 2021, History.empty().holds(BASE, 2019, 2020, 2021));

        assertThat(outcome.result()).isEqualTo(PASSED);
        assertThat(outcome.cure()).isNull();
        assertThat(outcome.facts())
                .containsEntry("needed", "3")
                .containsEntry(
                        "counted",
                        "2019 (" + BASE + " n/2019), 2020 (" + BASE + " n/2020), 2021 (" + BASE + " n/2021)");
    }

    @Test
    void theRunMayEndAsManyYearsBeforeAsTheConditionSays() {
        assertThat(judge(THREE, MINISTRY, 2022, History.completeFrom(2010).holds(BASE, 2019, 2020, 2021))
                        .result())
                .isEqualTo(PASSED);
        assertThat(judge(THREE, MINISTRY, 2023, History.completeFrom(2010).holds(BASE, 2019, 2020, 2021))
                        .result())
                .isEqualTo(FAILED);
    }

    @Test
    void aGapFailsAndIsNamed() {
        Outcome outcome = judge(THREE, MINISTRY, 2021, History.empty().holds(BASE, 2018, 2019, 2021));

        assertThat(outcome.result()).isEqualTo(FAILED);
        assertThat(outcome.facts()).containsEntry("missing", "2020").containsEntry("earliestYear", "2023");
        assertThat(outcome.cure()).isEqualTo(Cure.WAIT_FOR_THE_YEARS);
    }

    @Test
    void whatNobodyHasRecordedIsNotTakenForMissing() {
        Outcome outcome = judge(THREE, MINISTRY, 2021, History.empty());

        assertThat(outcome.result()).isEqualTo(CANNOT_TELL);
        assertThat(outcome.facts()).containsEntry("unknown", "2019, 2020, 2021");
        assertThat(outcome.cure()).isEqualTo(Cure.COMPLETE_THE_RECORD);
    }

    @Test
    void whatACompleteRecordLacksIsMissing() {
        assertThat(judge(THREE, MINISTRY, 2021, History.completeFrom(2015)).result())
                .isEqualTo(FAILED);
        assertThat(judge(THREE, MINISTRY, 2021, History.completeFrom(2020).holds(BASE, 2020, 2021))
                        .result())
                .as("2019 is from before the record is complete, but the run that ends in 2021 has its other years")
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void aTitleThatIsStillBeingDecidedIsWaitedFor() {
        Outcome outcome = judge(
                THREE,
                MINISTRY,
                2021,
                History.completeFrom(2015).holds(BASE, 2019, 2020).claims(BASE, 2021));

        assertThat(outcome.result()).isEqualTo(CANNOT_TELL);
        assertThat(outcome.cure()).isEqualTo(Cure.AWAIT_DECISION);
        assertThat(outcome.facts()).containsEntry("pending", "2021 (" + BASE + ")");
    }

    /** Case 5: a calendar year and the school year that begins in it are not two years. */
    @Test
    void aSchoolYearAndTheCalendarYearItOverlapsWithAreNotTwoYears() {
        var two = new ConsecutiveYears(GROUNDS, 2, List.of(TITLE), 1, 0, true, null, List.of(), null);

        Outcome outcome = judge(
                two,
                MINISTRY,
                2022,
                History.completeFrom(2010).holds(BASE, 2021).holdsOfSchoolYear(BASE, 2022));

        assertThat(outcome.result()).isEqualTo(FAILED);
        assertThat(outcome.facts()).containsEntry("overlapping", "2021 (" + BASE + " n/2021)");
        assertThat(judge(
                                two,
                                MINISTRY,
                                2022,
                                History.empty().holdsOfSchoolYear(BASE, 2021).holds(BASE, 2022))
                        .result())
                .as("a school year ends before the next calendar year begins")
                .isEqualTo(PASSED);
        assertThat(judge(
                                two,
                                MINISTRY,
                                2022,
                                History.empty().holdsOfSchoolYear(BASE, 2021).holdsOfSchoolYear(BASE, 2022))
                        .result())
                .isEqualTo(PASSED);
    }

    /** Case 6: whether a year that cannot be graded is passed over or breaks the run is said of the year. */
    @Test
    void aNeutralYearIsPassedOverAndABreakIsNot() {
        History run = History.empty().holds(BASE, 2017, 2018, 2020);

        Outcome neutral = judge(THREE, MINISTRY, 2020, run.neutral(2019));
        Outcome broken = judge(
                THREE,
                MINISTRY,
                2020,
                History.empty().holds(BASE, 2017, 2018, 2020).broken(2019));

        assertThat(neutral.result()).isEqualTo(PASSED);
        assertThat(neutral.facts()).containsEntry("passedOver", "2019");
        assertThat(broken.result()).isEqualTo(FAILED);
        assertThat(broken.facts()).containsEntry("broken", "2019");
    }

    /** Case 7: years that served one ministry title do not serve the next. */
    @Test
    void aChainRestartsAfterItsUse() {
        History used = History.empty().used(BASE, MINISTRY, 2018, 2019, 2020).holds(BASE, 2021);

        Outcome outcome = judge(THREE, MINISTRY, 2021, used);

        assertThat(outcome.result()).isEqualTo(FAILED);
        assertThat(outcome.facts())
                .containsEntry("alreadyUsed", "2019 (2019 " + BASE + " n/2019), 2020 (2020 " + BASE + " n/2020)")
                .containsEntry("earliestYear", "2023");
        assertThat(judge(
                                THREE,
                                MINISTRY,
                                2023,
                                History.empty()
                                        .used(BASE, MINISTRY, 2018, 2019, 2020)
                                        .holds(BASE, 2021, 2022, 2023))
                        .result())
                .isEqualTo(PASSED);
    }

    /** Case 7: a used title is told as used, also where the year could have counted by its grade. */
    @Test
    void aUsedTitleIsNotCalledMissingWhereAnotherMeritIs() {
        var either = new ConsecutiveYears(
                GROUNDS,
                2,
                List.of(TITLE, new YearMerit(null, CompletionGrade.EXCELLENT, 1)),
                1,
                0,
                true,
                null,
                List.of(),
                null);

        assertThat(judge(
                                either,
                                CERTIFICATE,
                                2021,
                                History.completeFrom(2010)
                                        .used(BASE, CERTIFICATE, 2020)
                                        .holds(BASE, 2021))
                        .facts())
                .containsEntry("alreadyUsed", "2020 (2020 " + BASE + " n/2020)")
                .doesNotContainKey("missing");
    }

    @Test
    void yearsThatServedAnotherAwardStillServeThisOne() {
        assertThat(judge(THREE, MINISTRY, 2020, History.empty().used(BASE, "pm-certificate", 2018, 2019, 2020))
                        .result())
                .isEqualTo(PASSED);
    }

    /** Case 7: two ministry titles are back to back when three years lie between them. */
    @Test
    void ministryTitlesAreBackToBackThreeYearsApart() {
        var twice = new ConsecutiveYears(
                GROUNDS, 2, List.of(new YearMerit(MINISTRY, null, 0)), 3, 1, true, null, List.of(), null);

        assertThat(judge(twice, NATIONAL, 2022, History.empty().holds(MINISTRY, 2018, 2021))
                        .result())
                .isEqualTo(PASSED);
        Outcome apart = judge(twice, NATIONAL, 2023, History.empty().holds(MINISTRY, 2018, 2022));
        assertThat(apart.result()).isEqualTo(FAILED);
        assertThat(apart.facts()).containsEntry("missing", "2019");
        assertThat(judge(
                                twice,
                                NATIONAL,
                                2023,
                                History.empty().holds(MINISTRY, 2018, 2022).neutral(2020))
                        .result())
                .as("a neutral year lies between them and does not count")
                .isEqualTo(PASSED);
    }

    /** Case 8: the window runs from the decision year of the second title, not from its achievement year. */
    @Test
    void theWindowIsCountedFromTheDecisionYear() {
        var twice = new ConsecutiveYears(
                GROUNDS, 2, List.of(new YearMerit(MINISTRY, null, 0)), 3, 2, true, null, List.of(), 1);
        History decidedLate = History.empty().holds(MINISTRY, 2018).decidedIn(2022, MINISTRY, 2021);

        assertThat(Ladder.judge(twice, application(NATIONAL, 2022, "2023-10-30"), decidedLate.known())
                        .result())
                .isEqualTo(PASSED);
        Outcome late = Ladder.judge(twice, application(NATIONAL, 2022, "2024-01-02"), decidedLate.known());
        assertThat(late.result()).isEqualTo(FAILED);
        assertThat(late.cure()).isEqualTo(Cure.ACCEPT_LATE);
        assertThat(late.facts()).containsEntry("decidedOn", "2022-01-20").containsEntry("inTimeUntil", "2023");
    }

    /** Case 8: the override, with its document. */
    @Test
    void aLateArrivalThatWasAcceptedIsInTime() {
        var twice = new ConsecutiveYears(
                GROUNDS, 2, List.of(new YearMerit(MINISTRY, null, 0)), 3, 2, true, null, List.of(), 1);
        var accepted = new Application(
                "nomination:n",
                NATIONAL,
                2022,
                LocalDate.of(2024, 1, 2),
                CommendationBasis.MERIT,
                List.of(),
                false,
                Set.of(),
                "3/TB");

        Outcome outcome = Ladder.judge(
                twice,
                accepted,
                History.empty()
                        .holds(MINISTRY, 2018)
                        .decidedIn(2022, MINISTRY, 2021)
                        .known());

        assertThat(outcome.result()).isEqualTo(PASSED);
        assertThat(outcome.facts()).containsEntry("lateAcceptance", "3/TB");
    }

    /** Case 9: after discipline the count begins at the end of the period. */
    @Test
    void afterDisciplineTheCountBeginsAtTheEndOfThePeriod() {
        History disciplined = History.empty()
                .holds(BASE, 2018, 2019, 2021, 2022)
                .disciplined(DisciplinaryMeasure.WARNING, "2020-03-01", "2020-12-31");

        Outcome tooEarly = judge(THREE, MINISTRY, 2022, disciplined);
        Outcome enough = judge(THREE, MINISTRY, 2023, disciplined.holds(BASE, 2023));

        assertThat(tooEarly.result()).isEqualTo(FAILED);
        assertThat(tooEarly.facts())
                .containsEntry("countsFrom", "2021-01-01")
                .containsEntry("lostToDiscipline", "2020")
                .containsEntry("earliestYear", "2023");
        assertThat(enough.result()).isEqualTo(PASSED);
    }

    @Test
    void aYearInWhichThePeriodEndsDoesNotCount() {
        History disciplined = History.empty()
                .holds(BASE, 2020, 2021, 2022)
                .disciplined(DisciplinaryMeasure.REPRIMAND, "2019-07-01", "2020-06-30");

        Outcome outcome = judge(THREE, MINISTRY, 2022, disciplined);

        assertThat(outcome.result()).isEqualTo(FAILED);
        assertThat(outcome.facts()).containsEntry("lostToDiscipline", "2020").containsEntry("countsFrom", "2020-07-01");
    }

    /** Case 9: a penalty that still runs puts off the first year that can count. */
    @Test
    void theEarliestYearIsCountedFromTheEndOfAPenaltyThatStillRuns() {
        History disciplined = History.empty()
                .holds(BASE, 2019, 2020, 2021)
                .disciplined(DisciplinaryMeasure.WARNING, "2021-10-01", "2022-09-30");

        assertThat(judge(THREE, MINISTRY, 2021, disciplined).facts())
                .containsEntry("countsFrom", "2022-10-01")
                .containsEntry("earliestYear", "2025");
    }

    @Test
    void theEarliestYearTakesWhatIsOpenForDecidedWellAndPassesOverNeutralYears() {
        assertThat(judge(
                                THREE,
                                MINISTRY,
                                2021,
                                History.completeFrom(2010).holds(BASE, 2020).claims(BASE, 2021))
                        .facts())
                .containsEntry("pending", "2021 (" + BASE + ")")
                .containsEntry("missing", "2019")
                .containsEntry("earliestYear", "2022");
        assertThat(judge(
                                THREE,
                                MINISTRY,
                                2021,
                                History.completeFrom(2010).holds(BASE, 2020).neutral(2021))
                        .facts())
                .containsEntry("earliestYear", "2023");
    }

    @Test
    void theEarliestYearOfTwoMinistryTitlesIsThreeYearsAfterTheFirstThatCanFollow() {
        var twice = new ConsecutiveYears(
                GROUNDS, 2, List.of(new YearMerit(MINISTRY, null, 0)), 3, 0, true, null, List.of(), null);

        assertThat(judge(twice, NATIONAL, 2021, History.completeFrom(2010)).facts())
                .containsEntry("earliestYear", "2025");
    }

    /** Case 17: results of other kinds never feed a merit ladder. */
    @Test
    void thematicAndExtraordinaryResultsDoNotFeedAMeritLadder() {
        for (CommendationBasis basis : List.of(CommendationBasis.THEMATIC, CommendationBasis.EXTRAORDINARY)) {
            History mixed = History.completeFrom(2010).holds(BASE, 2019, 2021).holdsOn(basis, BASE, 2020);

            Outcome outcome = judge(THREE, MINISTRY, 2021, mixed);

            assertThat(outcome.result()).isEqualTo(FAILED);
            assertThat(outcome.facts())
                    .containsEntry("missing", "2020")
                    .containsEntry("notCounted", "2020 " + BASE + " n/2020 " + basis);
        }
    }

    /** The two variants may be mixed year by year (official answer on Art. 74(1)(d) of the 2022 law). */
    @Test
    void titleAndExcellentYearWithAnInitiativeMayBeMixed() {
        var mixed = new ConsecutiveYears(
                GROUNDS,
                2,
                List.of(TITLE, new YearMerit(null, CompletionGrade.EXCELLENT, 1)),
                1,
                1,
                false,
                null,
                List.of(),
                null);
        History oneOfEach = History.empty()
                .holds(BASE, 2020)
                .graded(CompletionGrade.EXCELLENT, 2021)
                .initiative("initiative:i", InitiativeScope.GRASSROOTS, 2021, null);

        assertThat(judge(mixed, CERTIFICATE, 2021, oneOfEach).result()).isEqualTo(PASSED);
        assertThat(judge(
                                mixed,
                                CERTIFICATE,
                                2021,
                                History.completeFrom(2010)
                                        .holds(BASE, 2020)
                                        .graded(CompletionGrade.GOOD, 2021)
                                        .initiative("initiative:i", InitiativeScope.GRASSROOTS, 2021, null))
                        .result())
                .as("good is not excellent")
                .isEqualTo(FAILED);
        assertThat(judge(
                                mixed,
                                CERTIFICATE,
                                2021,
                                History.completeFrom(2010)
                                        .holds(BASE, 2020)
                                        .graded(CompletionGrade.EXCELLENT, 2021)
                                        .initiative(
                                                "initiative:i", InitiativeScope.GRASSROOTS, 2021, "nomination:other"))
                        .result())
                .as("the initiative supports another nomination")
                .isEqualTo(FAILED);
    }

    @Test
    void yearsCountOnlyAfterTheAwardTheyCountFrom() {
        var fiveAfter = new ConsecutiveYears(
                GROUNDS,
                5,
                List.of(new YearMerit(null, CompletionGrade.GOOD, 0)),
                1,
                0,
                false,
                CERTIFICATE,
                List.of(new Inclusion(1, new YearMerit(null, CompletionGrade.EXCELLENT, 0)), new Inclusion(3, TITLE)),
                null);
        History met = History.completeFrom(2010)
                .holds(CERTIFICATE, 2015)
                .graded(CompletionGrade.GOOD, 2016, 2017, 2018, 2019)
                .graded(CompletionGrade.EXCELLENT, 2020)
                .holds(BASE, 2018, 2019, 2020);

        assertThat(judge(fiveAfter, "labour-order-3", 2020, met).result()).isEqualTo(PASSED);
        assertThat(judge(fiveAfter, "labour-order-3", 2019, met).facts()).containsEntry("beforeAward", "2015");
        Outcome twoTitles = judge(
                fiveAfter,
                "labour-order-3",
                2020,
                History.completeFrom(2010)
                        .holds(CERTIFICATE, 2015)
                        .graded(CompletionGrade.GOOD, 2016, 2017, 2018, 2019)
                        .graded(CompletionGrade.EXCELLENT, 2020)
                        .holds(BASE, 2019, 2020));
        assertThat(twoTitles.result()).isEqualTo(FAILED);
        assertThat(twoTitles.facts()).containsEntry("with/" + BASE, "2 of 3");
        assertThat(judge(fiveAfter, "labour-order-3", 2020, History.empty()).result())
                .as("whether the first award is held is not known")
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void oneMoreGoodYearDoesNotHideTheRunThatHasTheExcellentOne() {
        var twoWithExcellent = new ConsecutiveYears(
                GROUNDS,
                2,
                List.of(new YearMerit(null, CompletionGrade.GOOD, 0)),
                1,
                1,
                false,
                null,
                List.of(new Inclusion(1, new YearMerit(null, CompletionGrade.EXCELLENT, 0))),
                null);
        History before = History.completeFrom(2010)
                .graded(CompletionGrade.EXCELLENT, 2019)
                .graded(CompletionGrade.GOOD, 2020);

        assertThat(judge(twoWithExcellent, "labour-order-3", 2021, before).result())
                .isEqualTo(PASSED);
        assertThat(judge(twoWithExcellent, "labour-order-3", 2021, before.graded(CompletionGrade.GOOD, 2021))
                        .result())
                .isEqualTo(PASSED);
    }

    private static Outcome judge(ConsecutiveYears condition, String award, int year, History history) {
        return Ladder.judge(condition, application(award, year, null), history.known());
    }

    private static Application application(String award, int year, @Nullable String intake) {
        return new Application(
                "nomination:n",
                award,
                year,
                intake == null ? LocalDate.of(year, 12, 28) : LocalDate.parse(intake),
                CommendationBasis.MERIT,
                List.of(),
                false,
                Set.of());
    }
}
