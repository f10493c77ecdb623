package org.thidua.wire.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.DossierCopies;
import org.thidua.messages.award.InitiativeNeeded;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.award.Judgement;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;
import org.thidua.messages.award.Weight;
import org.thidua.messages.award.YearMerit;
import org.thidua.messages.nomination.CommendationBasis;

/** The rule sets that come with the service. */
class BundledCatalogueTest {

    /** Awards of every rule set; the badge ends, and the model commune begins, with the law of 2022. */
    private static final List<String> ALWAYS = List.of(
            "advanced-worker",
            "advanced-soldier",
            "grassroots-emulation-fighter",
            "ministry-province-emulation-fighter",
            "national-emulation-fighter",
            "advanced-labour-collective",
            "advanced-unit",
            "excellent-labour-collective",
            "determined-to-win-unit",
            "ministry-province-emulation-flag",
            "government-emulation-flag",
            "cultural-village",
            "cultural-family",
            "commendation-letter",
            "ministry-province-certificate",
            "pm-certificate",
            "labour-order-3",
            "labour-order-2",
            "labour-order-1",
            "independence-order-3",
            "independence-order-2",
            "independence-order-1",
            "ho-chi-minh-order",
            "gold-star-order",
            "labour-hero",
            "armed-forces-hero",
            "ho-chi-minh-prize",
            "state-prize",
            "dedication-order",
            "commemorative-medal",
            "external-commendation");

    private final CatalogueFiles files = CatalogueFiles.bundled();
    private final Catalogue catalogue = files.catalogue();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2004-07-01, provincial-badge
            2013-04-15, provincial-badge
            2014-06-01, provincial-badge
            2014-10-15, provincial-badge
            2017-10-01, provincial-badge
            2023-12-31, provincial-badge
            2024-01-01, model-commune-ward
            2024-04-25, model-commune-ward
            2025-07-01, model-commune-ward
            2026-11-22, model-commune-ward
            """)
    void everyAwardHasOneRowOnADay(String day, String besideTheOthers) {
        var expected = new ArrayList<>(ALWAYS);
        expected.add(besideTheOthers);
        assertThat(catalogue.inForce(LocalDate.parse(day)))
                .extracting(AwardType::code)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2014-05-31, rs-2003/advanced-worker@2004-07-01
            2014-06-01, rs-2013/advanced-worker@2014-06-01
            2017-09-30, rs-2013/advanced-worker@2014-06-01
            2017-10-01, rs-2017/advanced-worker@2017-10-01
            2023-12-31, rs-2017/advanced-worker@2017-10-01
            2024-01-01, rs-2024/advanced-worker@2024-01-01
            2025-06-30, rs-2024/advanced-worker@2024-04-25
            2025-07-01, rs-2025/advanced-worker@2025-07-01
            """)
    void theRowOfADayIsThatOfItsRuleSet(String day, String row) {
        assertThat(rowOf("advanced-worker", day).row()).isEqualTo(row);
    }

    /** Tricky case 4: a gap is told, and there is none from the first law on. */
    @Test
    void noDayIsWithoutRulesFromTheFirstLawOn() {
        assertThat(files.gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2013-04-15, UNSURE
            2015-06-01, UNSURE
            2018-06-01, SOURCED
            2024-06-01, UNSURE
            2025-07-01, UNSURE
            """)
    void higherFightersAndHeroesNeedNinetyPercentOfAllMembersInSecret(String day, Confidence confidence) {
        for (String award : List.of(
                "ministry-province-emulation-fighter",
                "national-emulation-fighter",
                "labour-hero",
                "armed-forces-hero")) {
            VoteRule rule = rowOf(award, day).voteRule();
            assertThat(rule.percent()).isEqualTo(90);
            assertThat(rule.strict()).isFalse();
            assertThat(rule.denominator()).isEqualTo(Denominator.ALL_MEMBERS);
            assertThat(rule.method()).isEqualTo(VoteMethod.SECRET);
            assertThat(rule.confidence()).isEqualTo(confidence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-15", "2015-06-01", "2018-06-01", "2024-06-01", "2025-07-01"})
    void aRollCallCanMeetThresholdsOfAMajorityOfEightyAndOfNinety(String day) {
        assertThat(rowOf("advanced-worker", day).voteRule().percent()).isEqualTo(50);
        assertThat(rowOf("advanced-worker", day).voteRule().strict()).isTrue();
        assertThat(rowOf("ministry-province-certificate", day).voteRule().percent())
                .isEqualTo(80);
        assertThat(rowOf("grassroots-emulation-fighter", day).voteRule().percent())
                .isEqualTo(90);
        for (String award :
                List.of("advanced-worker", "ministry-province-certificate", "grassroots-emulation-fighter")) {
            assertThat(rowOf(award, day).voteRule().method()).isEqualTo(VoteMethod.ANY);
            assertThat(rowOf(award, day).voteRule().denominator()).isEqualTo(Denominator.ALL_MEMBERS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-15", "2015-06-01", "2018-06-01", "2024-06-01", "2025-07-01"})
    void theMinistryFighterAsksForThreeGrassrootsTitlesThatMayEndTheYearBeforeAndCountOnce(String day) {
        var years = (ConsecutiveYears) condition("ministry-province-emulation-fighter", day, "grassroots-3-years");
        assertThat(years.count()).isEqualTo(3);
        assertThat(years.each()).containsExactly(new YearMerit("grassroots-emulation-fighter", null, 0));
        assertThat(years.step()).isEqualTo(1);
        assertThat(years.latest()).isEqualTo(1);
        assertThat(years.restarts()).isTrue();
        assertThat(years.grounds().weight()).isEqualTo(Weight.HARD);
    }

    /** Tricky cases 7 and 8. */
    @Test
    void theNationalFighterAsksForTwoMinistryTitlesBackToBackAndComesInTheYearNextToTheSecond() {
        for (String day : List.of("2013-04-15", "2015-06-01", "2018-06-01", "2024-06-01", "2025-07-01")) {
            var years = (ConsecutiveYears) condition("national-emulation-fighter", day, "ministry-2-titles");
            assertThat(years.count()).isEqualTo(2);
            assertThat(years.step()).isEqualTo(3);
            assertThat(years.restarts()).isTrue();
            assertThat(years.window()).isEqualTo(day.startsWith("2013") ? null : Integer.valueOf(1));
        }
    }

    @Test
    void onlyTheRulesOf2013AskTheNationalFighterForSixGrassrootsYears() {
        var years = (ConsecutiveYears) condition("national-emulation-fighter", "2015-06-01", "grassroots-6-years");
        assertThat(years.count()).isEqualTo(6);
        assertThat(years.grounds().weight()).isEqualTo(Weight.HARD);
        for (String day : List.of("2013-04-15", "2018-06-01", "2024-06-01", "2025-07-01")) {
            assertThat(find("national-emulation-fighter", day, "grassroots-6-years"))
                    .isEmpty();
        }
    }

    @Test
    void theGrassrootsFighterAsksForAnInitiativeUntil2024AndThenForThatOrAnExcellentYear() {
        for (String day : List.of("2013-04-15", "2015-06-01", "2018-06-01")) {
            var initiative = (InitiativeNeeded) condition("grassroots-emulation-fighter", day, "initiative");
            assertThat(initiative.scope()).isEqualTo(InitiativeScope.GRASSROOTS);
            assertThat(initiative.orGrade()).isNull();
        }
        for (String day : List.of("2024-06-01", "2025-07-01")) {
            var either = (InitiativeNeeded) condition("grassroots-emulation-fighter", day, "excellent-or-initiative");
            assertThat(either.orGrade()).isEqualTo(CompletionGrade.EXCELLENT);
            assertThat(find("grassroots-emulation-fighter", day, "initiative")).isEmpty();
        }
    }

    /** The official answer: the two variants of article 74(1)(d) may be mixed year by year. */
    @Test
    void eachYearOfAMinistryCertificateIsATitleOrAnExcellentYearWithAnInitiative() {
        var years = (ConsecutiveYears)
                condition("ministry-province-certificate", "2024-06-01", "excellent-or-title-2-years");
        assertThat(years.count()).isEqualTo(2);
        assertThat(years.each())
                .containsExactly(
                        new YearMerit("grassroots-emulation-fighter", null, 0),
                        new YearMerit(null, CompletionGrade.EXCELLENT, 1));
        AwardType row = rowOf("ministry-province-certificate", "2024-06-01");
        assertThat(row.conditionsFor(NomineeType.INDIVIDUAL, CommendationBasis.MERIT))
                .contains(years);
        assertThat(row.conditionsFor(NomineeType.INDIVIDUAL, CommendationBasis.EXTRAORDINARY))
                .doesNotContain(years);
        assertThat(row.conditionsFor(NomineeType.COLLECTIVE, CommendationBasis.MERIT))
                .doesNotContain(years)
                .extracting(condition -> condition.grounds().id())
                .containsExactly("standard-to-confirm");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2015-06-01, 10, HARD
            2018-06-01, 10, HARD
            2024-04-24, 10, SOFT
            2024-04-25, 6, HARD
            2025-07-01, 6, HARD
            """)
    void newRecruitsWaitTenMonthsAndSinceTheCircularOf2024Six(String day, int months, Weight weight) {
        var service = (ServiceInYear) condition("advanced-worker", day, "months-worked");
        assertThat(service.months()).isEqualTo(months);
        assertThat(service.grounds().weight()).isEqualTo(weight);
    }

    /** Tricky case 3: the circular is later than the law, and so is its cap. */
    @Test
    void theCapOfFifteenPercentBeginsWithItsCircular() {
        assertThat(rowOf("grassroots-emulation-fighter", "2014-10-14").quota()).isNull();
        for (String day : List.of("2014-10-15", "2018-06-01")) {
            Quota quota = rowOf("grassroots-emulation-fighter", day).quota();
            assertThat(quota).isNotNull();
            assertThat(quota.base()).isEqualTo(QuotaBase.ADVANCED_WORKERS);
            assertThat(quota.percent()).isEqualTo(15);
            assertThat(quota.places(33)).isEqualTo(4);
        }
        assertThat(rowOf("grassroots-emulation-fighter", "2024-06-01").quota()).isNull();
    }

    /** 20 percent of 54 leaders are 10 flags. */
    @Test
    void governmentFlagsAreAtMostAFifthOfTheLeadersOfBlocs() {
        Quota quota = rowOf("government-emulation-flag", "2025-07-01").quota();
        assertThat(quota).isNotNull();
        assertThat(quota.base()).isEqualTo(QuotaBase.BLOC_LEADERS);
        assertThat(quota.places(54)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-07-01"})
    void namesOfHighAwardsAreMadePublicForTenWorkingDays(String day) {
        assertThat(catalogue.inForce(LocalDate.parse(day)).stream()
                        .filter(row -> row.publicCommentDays() == 10)
                        .map(AwardType::code))
                .containsExactlyInAnyOrder(
                        "national-emulation-fighter",
                        "labour-order-3",
                        "labour-order-2",
                        "labour-order-1",
                        "independence-order-3",
                        "independence-order-2",
                        "independence-order-1",
                        "ho-chi-minh-order",
                        "gold-star-order",
                        "labour-hero",
                        "armed-forces-hero",
                        "ho-chi-minh-prize",
                        "state-prize");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            national-emulation-fighter, 2019-01-01, 2020-10-31
            government-emulation-flag,  2019-01-01, 2020-03-31
            pm-certificate,             2019-01-01, 2020-06-30
            labour-order-3,             2019-01-01, 2020-06-30
            labour-hero,                2020-01-05, 2020-02-28
            """)
    void dossiersOfAYearReachTheCentreInTheWindowsOf2017(String award, LocalDate opens, LocalDate closes) {
        var window = rowOf(award, "2018-06-01").window();
        assertThat(window).isNotNull();
        assertThat(window.firstDayFor(2019)).isEqualTo(opens);
        assertThat(window.lastDayFor(2019)).isEqualTo(closes);
    }

    /** Tricky case 13. */
    @Test
    void twoStateAwardsOfAYearExcludeEachOtherAndAGrassrootsTitleExcludesNothing() {
        RuleSet ruleSet = catalogue.ruleSet("rs-2025").orElseThrow();
        LocalDate day = LocalDate.of(2025, 7, 1);
        assertThat(ruleSet.excluding("STATE", "STATE", day)).isPresent();
        assertThat(ruleSet.excluding("GRASSROOTS", "MINISTRY_PROVINCE", day)).isEmpty();
        assertThat(ruleSet.excluding("STATE", "MINISTRY_PROVINCE", day)).isEmpty();
        RuleSet of2013 = catalogue.ruleSet("rs-2013").orElseThrow();
        assertThat(of2013.excluding("STATE", "STATE", LocalDate.of(2014, 10, 14)))
                .isEmpty();
        assertThat(of2013.excluding("STATE", "STATE", LocalDate.of(2014, 10, 15)))
                .isPresent();
    }

    /** Tricky case 15: the letter that asks for single use is of 2023. */
    @Test
    void anInitiativeSupportsOneAwardOnlySince2024() {
        assertThat(catalogue.ruleSets().stream().filter(RuleSet::singleUse).map(RuleSet::code))
                .containsExactly("rs-2024", "rs-2025", "rs-2026");
    }

    @Test
    void clocksAndCopiesAreThoseOfTheirYears() {
        RuleSet of2003 = catalogue.ruleSet("rs-2003").orElseThrow();
        assertThat(of2003.appraisalClock("GRASSROOTS", LocalDate.of(2012, 6, 19)))
                .isEmpty();
        assertThat(of2003.appraisalClock("GRASSROOTS", LocalDate.of(2012, 6, 20)))
                .hasValueSatisfying(clock -> assertThat(clock.workingDays()).isEqualTo(10));
        RuleSet of2025 = catalogue.ruleSet("rs-2025").orElseThrow();
        assertThat(of2025.appraisalClock("DISTRICT", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(of2025.householdCashPercent()).isEqualTo(150);
        assertThat(catalogue.ruleSet("rs-2017").orElseThrow().copiesFor("labour-order-3"))
                .map(DossierCopies::originals)
                .contains(3);
    }

    @Test
    void aDraftIsNeverInForce() {
        assertThat(catalogue.ruleSet("rs-2026").orElseThrow().draft()).isTrue();
        assertThat(catalogue.drafts()).hasSize(32).allSatisfy(row -> {
            assertThat(row.ruleSet()).isEqualTo("rs-2026");
            assertThat(row.confidence()).isEqualTo(Confidence.UNSURE);
        });
        assertThat(catalogue.rows()).extracting(AwardType::ruleSet).doesNotContain("rs-2026");
        assertThat(rowOf("grassroots-emulation-fighter", "2026-10-01").ruleSet())
                .isEqualTo("rs-2025");
        assertThat(catalogue.row("rs-2026/grassroots-emulation-fighter@2026-10-01"))
                .isEmpty();
    }

    @Test
    void whatIsUnsureOrForPeopleToJudgeNeverRefuses() {
        assertThat(Stream.concat(catalogue.rows().stream(), catalogue.drafts().stream())
                        .flatMap(row -> row.prerequisites().stream())
                        .flatMap(BundledCatalogueTest::withParts))
                .isNotEmpty()
                .allSatisfy(condition -> {
                    boolean unsure = condition.grounds().confidence() == Confidence.UNSURE;
                    if (unsure || condition instanceof Judgement) {
                        assertThat(condition.grounds().weight()).isEqualTo(Weight.SOFT);
                    }
                });
    }

    private static Stream<Condition> withParts(Condition condition) {
        return condition instanceof AnyOf choice
                ? Stream.concat(
                        Stream.of(choice), choice.conditions().stream().flatMap(BundledCatalogueTest::withParts))
                : Stream.of(condition);
    }

    private AwardType rowOf(String award, String day) {
        return catalogue.inForce(award, LocalDate.parse(day)).orElseThrow();
    }

    private Condition condition(String award, String day, String id) {
        return find(award, day, id).orElseThrow();
    }

    private Optional<Condition> find(String award, String day, String id) {
        return rowOf(award, day).prerequisites().stream()
                .filter(condition -> condition.grounds().id().equals(id))
                .findFirst();
    }
}
