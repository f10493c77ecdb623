package org.thidua.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.eligibility.Finding.Result.CANNOT_TELL;
import static org.thidua.domain.eligibility.Finding.Result.FAILED;
import static org.thidua.domain.eligibility.Finding.Result.PASSED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.AwardKind;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.ExclusiveLevels;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.InitiativeNeeded;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.award.InitiativeUse;
import org.thidua.messages.award.Judgement;
import org.thidua.messages.award.MembersCompleting;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;
import org.thidua.messages.award.Weight;
import org.thidua.messages.nomination.CommendationBasis;

/** Every kind of condition but runs of years: when it is met, when not, and when nobody can tell. */
class EligibilityTest {

    private static final int YEAR = 2021;
    private static final String ADVANCED = "advanced-worker";
    private static final String FIGHTER = "grassroots-emulation-fighter";
    private static final Catalogue NO_RULE_SETS = new Catalogue(List.of());
    private static final Grounds HARD = new Grounds("c", Weight.HARD, "a law", Confidence.SOURCED);
    private static final Grounds SOFT = new Grounds("c", Weight.SOFT, "a rule", Confidence.UNSURE);

    @Test
    void anInitiativeOfTheScopeSupportsTheNominationThatNamesIt() {
        var needed = new InitiativeNeeded(HARD, InitiativeScope.MINISTRY_PROVINCE, null);
        History nationwide = History.empty().initiative("i", InitiativeScope.NATIONWIDE, 2020, null);
        History base = History.empty().initiative("i", InitiativeScope.GRASSROOTS, 2020, null);

        assertThat(one(needed, nationwide, "i").result()).isEqualTo(PASSED);
        Finding narrow = one(needed, base, "i");
        assertThat(narrow.result()).isEqualTo(FAILED);
        assertThat(narrow.cure()).isEqualTo(Cure.RECOGNISE_THE_INITIATIVE);
        assertThat(narrow.facts()).containsEntry("recognisedOnly", "i GRASSROOTS");
        assertThat(one(needed, nationwide).cure()).isEqualTo(Cure.NAME_AN_INITIATIVE);
    }

    /** Case 15: one initiative, one use. */
    @Test
    void anInitiativeThatSupportsAnotherNominationDoesNotSupportThisOne() {
        var needed = new InitiativeNeeded(HARD, InitiativeScope.GRASSROOTS, null);

        Finding used =
                one(needed, History.empty().initiative("i", InitiativeScope.GRASSROOTS, 2020, "nomination:x"), "i");
        Finding own =
                one(needed, History.empty().initiative("i", InitiativeScope.GRASSROOTS, 2020, "nomination:n"), "i");

        assertThat(used.result()).isEqualTo(FAILED);
        assertThat(used.facts()).containsEntry("usedElsewhere", "i nomination:x");
        assertThat(own.result()).isEqualTo(PASSED);
    }

    /** The difference between the rule sets of 2017 and 2024. */
    @Test
    void anExcellentYearStandsInForAnInitiativeOnlyWhereTheRowSaysSo() {
        var required = new InitiativeNeeded(HARD, InitiativeScope.GRASSROOTS, null);
        var either = new InitiativeNeeded(HARD, InitiativeScope.GRASSROOTS, CompletionGrade.EXCELLENT);
        History excellent = History.empty().graded(CompletionGrade.EXCELLENT, YEAR);
        History good = History.empty().graded(CompletionGrade.GOOD, YEAR);

        assertThat(one(required, excellent).result()).isEqualTo(FAILED);
        assertThat(one(either, excellent).result()).isEqualTo(PASSED);
        assertThat(one(either, good).result()).isEqualTo(FAILED);
        assertThat(one(either, History.empty()).result()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void aUsedInitiativeFailsNobodyWhoseYearMayYetBeGradedHighEnough() {
        var either = new InitiativeNeeded(HARD, InitiativeScope.GRASSROOTS, CompletionGrade.EXCELLENT);
        History used = History.empty().initiative("i", InitiativeScope.GRASSROOTS, 2020, "nomination:x");

        Finding open = one(either, used, "i");
        assertThat(open.result()).isEqualTo(CANNOT_TELL);
        assertThat(open.cure()).isEqualTo(Cure.GRADE_THE_YEAR);
        assertThat(open.facts()).containsEntry("usedElsewhere", "i nomination:x");
        assertThat(one(either, used.graded(CompletionGrade.GOOD, YEAR), "i").result())
                .isEqualTo(FAILED);
    }

    @Test
    void anInitiativeThatIsOnlyDescribedIsForTheAppraiser() {
        var needed = new InitiativeNeeded(HARD, InitiativeScope.GRASSROOTS, null);
        var described = new Application(
                "nomination:n",
                FIGHTER,
                YEAR,
                LocalDate.of(2021, 12, 1),
                CommendationBasis.MERIT,
                List.of(),
                true,
                Set.of());

        Finding finding = of(needed, NomineeType.INDIVIDUAL, described, NomineeHistory.UNKNOWN);

        assertThat(finding.result()).isEqualTo(CANNOT_TELL);
        assertThat(finding.cure()).isEqualTo(Cure.RECOGNISE_THE_INITIATIVE);
        assertThat(finding.refuses()).isFalse();
    }

    @Test
    void monthsWorkedAreCounted() {
        var tenMonths = new ServiceInYear(HARD, 10);

        assertThat(one(tenMonths, History.empty().worked(10, YEAR)).result()).isEqualTo(PASSED);
        assertThat(one(tenMonths, History.empty().worked(9, YEAR)).result()).isEqualTo(FAILED);
        assertThat(one(tenMonths, History.empty().worked(12, 2020)).result()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void aMeasureOfTheYearStandsInTheWayFromItsWeightOn() {
        var fromWarning = new NoDiscipline(HARD, DisciplinaryMeasure.WARNING);
        History warned = History.empty().disciplined(DisciplinaryMeasure.WARNING, "2021-11-01", "2022-10-31");
        History reprimanded =
                History.completeFrom(2019).disciplined(DisciplinaryMeasure.REPRIMAND, "2021-02-01", "2021-04-30");

        assertThat(one(fromWarning, warned).result()).isEqualTo(FAILED);
        assertThat(one(fromWarning, reprimanded).result()).isEqualTo(PASSED);
        assertThat(one(fromWarning, History.empty()).result())
                .as("that nothing is recorded does not say that nothing happened")
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void anAwardOfAnyEarlierYearIsHeld() {
        var held = new AwardHeld(HARD, FIGHTER);

        assertThat(one(held, History.empty().holds(FIGHTER, 2012)).result()).isEqualTo(PASSED);
        assertThat(one(held, History.completeFrom(2000).holds(FIGHTER, 2022)).result())
                .as("an award of a later year is none of an earlier one")
                .isEqualTo(FAILED);
        assertThat(one(held, History.empty()).result()).isEqualTo(CANNOT_TELL);
        assertThat(one(held, History.completeFrom(2000).claims(FIGHTER, YEAR)).cure())
                .isEqualTo(Cure.AWAIT_DECISION);
    }

    /** Law 2022, article 27: at least 70 % advanced workers; the integer test at its boundary. */
    @Test
    void seventyPercentOfTenMembersAreSeven() {
        var seventy = new MembersHolding(HARD, ADVANCED, 70, false, 0);

        assertThat(collective(seventy, members(7, 3)).result()).isEqualTo(PASSED);
        Finding six = collective(seventy, members(6, 4));
        assertThat(six.result()).isEqualTo(FAILED);
        assertThat(six.facts())
                .containsEntry("members", "10")
                .containsEntry("holding", "6")
                .containsEntry("percent", ">= 70");
    }

    /** Law 2003, article 28: more than half. */
    @Test
    void halfIsNotMoreThanHalf() {
        var moreThanHalf = new MembersHolding(HARD, ADVANCED, 50, true, 0);

        assertThat(collective(moreThanHalf, members(5, 5)).result()).isEqualTo(FAILED);
        assertThat(collective(moreThanHalf, members(6, 4)).result()).isEqualTo(PASSED);
    }

    @Test
    void membersOfWhomNothingIsKnownLeaveItOpen() {
        var seventy = new MembersHolding(HARD, ADVANCED, 70, false, 0);
        List<NomineeHistory> three = Collections.nCopies(3, NomineeHistory.UNKNOWN);

        Finding open = collective(
                seventy, Stream.concat(members(5, 2).stream(), three.stream()).toList());
        Finding beyondReach = collective(
                seventy, Stream.concat(members(3, 4).stream(), three.stream()).toList());

        assertThat(open.result()).isEqualTo(CANNOT_TELL);
        assertThat(open.facts()).containsEntry("notKnown", "3");
        assertThat(beyondReach.result()).isEqualTo(FAILED);
        assertThat(of(seventy, NomineeType.COLLECTIVE, application(), NomineeHistory.UNKNOWN)
                        .cure())
                .isEqualTo(Cure.ENTER_THE_ROLL);
    }

    @Test
    void oneFighterIsEnoughWhereOneIsAskedFor() {
        var one = new MembersHolding(HARD, FIGHTER, 0, false, 1);
        NomineeHistory fighter = History.completeFrom(2015).holds(FIGHTER, YEAR).known();

        assertThat(collective(
                                one,
                                Stream.concat(members(9, 0).stream(), Stream.of(fighter))
                                        .toList())
                        .result())
                .isEqualTo(PASSED);
        assertThat(collective(one, members(10, 0)).result()).isEqualTo(FAILED);
    }

    @Test
    void everyMemberMustCompleteTheTasks() {
        var all = new MembersCompleting(HARD, CompletionGrade.COMPLETED);
        NomineeHistory done = History.empty().graded(CompletionGrade.GOOD, YEAR).known();
        NomineeHistory not =
                History.empty().graded(CompletionGrade.NOT_COMPLETED, YEAR).known();

        assertThat(collective(all, List.of(done, done)).result()).isEqualTo(PASSED);
        assertThat(collective(all, List.of(done, not)).result()).isEqualTo(FAILED);
        assertThat(collective(all, List.of(done, NomineeHistory.UNKNOWN)).result())
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void aDisciplinedMemberStandsInTheWayOfTheCollective() {
        var none = new NoDiscipline(HARD, DisciplinaryMeasure.WARNING);
        NomineeHistory warned = History.completeFrom(2015)
                .disciplined(DisciplinaryMeasure.WARNING, "2021-05-01", "2022-04-30")
                .known();

        assertThat(collective(none, members(3, 0)).result()).isEqualTo(PASSED);
        Finding one = collective(
                none, Stream.concat(members(3, 0).stream(), Stream.of(warned)).toList());
        assertThat(one.result()).isEqualTo(FAILED);
        assertThat(one.facts()).containsEntry("disciplined", "1");
    }

    @Test
    void theBestOfSeveralConditionsDecidesAndAllAreTold() {
        var either = new AnyOf(
                HARD,
                List.of(
                        new AwardHeld(new Grounds("title", Weight.HARD, "", Confidence.KNOWN), FIGHTER),
                        new ServiceInYear(new Grounds("months", Weight.HARD, "", Confidence.KNOWN), 10)));

        Finding passed = one(either, History.completeFrom(2010).worked(12, YEAR));

        assertThat(passed.result()).isEqualTo(PASSED);
        assertThat(passed.facts())
                .containsEntry("title", "FAILED")
                .containsEntry("months", "PASSED")
                .containsEntry("months/worked", "12");
        assertThat(one(either, History.completeFrom(2010).worked(3, YEAR)).result())
                .isEqualTo(FAILED);
        assertThat(one(either, History.completeFrom(2010)).result()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void whatOnlyPeopleCanJudgeIsLeftToThem() {
        Finding finding = one(new Judgement(SOFT, Map.of("vi", "Gương mẫu", "en", "Exemplary")), History.empty());

        assertThat(finding.result()).isEqualTo(CANNOT_TELL);
        assertThat(finding.cure()).isEqualTo(Cure.APPRAISE);
    }

    /** Case 20: an open verification freezes the submission, whatever the award. */
    @Test
    void anOpenVerificationRefuses() {
        List<Finding> findings = Eligibility.of(
                NO_RULE_SETS,
                row(List.of(), List.of()),
                NomineeType.INDIVIDUAL,
                application(),
                History.empty().underVerification("INSPECTION").known());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.condition()).isEqualTo("not-under-verification");
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.facts()).containsEntry("open", "INSPECTION 2021-03-01 verification:v");
            assertThat(finding.cure()).isEqualTo(Cure.CONCLUDE_THE_VERIFICATION);
        });
    }

    /** Case 13: two awards of the state in one year exclude each other; others do not. */
    @Test
    void ofTwoStateAwardsInOneYearTheSecondIsRefused() {
        var levels = new ExclusiveLevels("STATE", "STATE", null, "a circular", Confidence.SOURCED);
        AwardType order = row("labour-order-3", "STATE");
        AwardType certificate = row("pm-certificate", "STATE");
        AwardType letter = row("commendation-letter", "GRASSROOTS");
        var catalogue =
                new Catalogue(List.of(order, certificate, letter), List.of(ruleSet(levels)), List.of(), List.of());

        Finding held = exclusive(catalogue, order, History.empty().holds("pm-certificate", YEAR));
        Finding claimed = exclusive(catalogue, order, History.empty().claims("pm-certificate", YEAR));

        assertThat(held.refuses()).isTrue();
        assertThat(held.facts()).containsEntry("held", "pm-certificate n/2021");
        assertThat(claimed.refuses()).isTrue();
        assertThat(claimed.cure()).isEqualTo(Cure.KEEP_ONE_OF_THEM);
        assertThat(exclusive(catalogue, order, History.empty().holds("pm-certificate", 2020))
                        .result())
                .isEqualTo(PASSED);
        assertThat(exclusive(catalogue, order, History.empty().holds("commendation-letter", YEAR))
                        .result())
                .isEqualTo(PASSED);
    }

    @Test
    void aMissingDocumentIsShownAndRefusesNothing() {
        var report = new DossierItem("achievement-report", Map.of(), true);
        var minutes = new DossierItem("review-minutes", Map.of(), true);
        var optional = new DossierItem("initiative-certificate", Map.of(), false);
        var withReport = new Application(
                "nomination:n",
                FIGHTER,
                YEAR,
                LocalDate.of(2021, 12, 1),
                CommendationBasis.MERIT,
                List.of(),
                false,
                Set.of("achievement-report"));

        Finding finding = Eligibility.of(
                        NO_RULE_SETS,
                        row(List.of(), List.of(report, minutes, optional)),
                        NomineeType.INDIVIDUAL,
                        withReport,
                        NomineeHistory.UNKNOWN)
                .getLast();

        assertThat(finding.condition()).isEqualTo("dossier-items");
        assertThat(finding.result()).isEqualTo(CANNOT_TELL);
        assertThat(finding.facts())
                .containsEntry("present", "achievement-report")
                .containsEntry("missing", "review-minutes");
        assertThat(finding.refuses()).isFalse();
    }

    @Test
    void aSoftConditionThatIsNotMetRefusesNothing() {
        assertThat(one(new ServiceInYear(SOFT, 10), History.empty().worked(1, YEAR))
                        .refuses())
                .isFalse();
        assertThat(one(new ServiceInYear(HARD, 10), History.empty().worked(1, YEAR))
                        .refuses())
                .isTrue();
    }

    /** So many who hold advanced worker and so many who do not, each with a complete record. */
    private static List<NomineeHistory> members(int holding, int not) {
        return Stream.concat(
                        Collections.nCopies(
                                holding,
                                History.completeFrom(2015).holds(ADVANCED, YEAR).known())
                                .stream(),
                        Collections.nCopies(not, History.completeFrom(2015).known()).stream())
                .toList();
    }

    private static Finding collective(Condition condition, List<NomineeHistory> members) {
        return of(
                condition,
                NomineeType.COLLECTIVE,
                application(),
                History.empty().members(YEAR, members).known());
    }

    private static Finding one(Condition condition, History history, String... initiativeIds) {
        return of(condition, NomineeType.INDIVIDUAL, application(initiativeIds), history.known());
    }

    private static Finding of(Condition condition, NomineeType type, Application application, NomineeHistory history) {
        return Eligibility.of(NO_RULE_SETS, row(List.of(condition), List.of()), type, application, history)
                .getLast();
    }

    private static Application application(String... initiativeIds) {
        return new Application(
                "nomination:n",
                FIGHTER,
                YEAR,
                LocalDate.of(2021, 12, 1),
                CommendationBasis.MERIT,
                List.of(initiativeIds),
                false,
                Set.of());
    }

    private static Finding exclusive(Catalogue catalogue, AwardType row, History history) {
        return Eligibility.of(catalogue, row, NomineeType.INDIVIDUAL, application(), history.known()).stream()
                .filter(finding -> finding.condition().equals("no-exclusive-award"))
                .findFirst()
                .orElseThrow();
    }

    private static RuleSet ruleSet(ExclusiveLevels levels) {
        return new RuleSet(
                "rs-1",
                LocalDate.of(2004, 7, 1),
                null,
                false,
                "a law",
                Confidence.SOURCED,
                new InitiativeUse(true, "a letter", Confidence.SOURCED),
                null,
                List.of(levels),
                List.of(),
                List.of());
    }

    private static AwardType row(List<Condition> conditions, List<DossierItem> dossier) {
        return row(FIGHTER, "GRASSROOTS", conditions, dossier);
    }

    private static AwardType row(String award, String level) {
        return row(award, level, List.of(), List.of());
    }

    private static AwardType row(String award, String level, List<Condition> conditions, List<DossierItem> dossier) {
        @Nullable LocalDate open = null;
        return new AwardType(
                "rs-1/" + award + "@2004-07-01",
                award,
                Map.of("vi", award, "en", award),
                AwardKind.EMULATION_TITLE,
                List.of(NomineeType.INDIVIDUAL),
                level,
                "Head of the unit",
                "YEARLY",
                List.of(),
                conditions,
                null,
                new VoteRule(50, true, Denominator.ALL_MEMBERS, VoteMethod.ANY, "test", Confidence.UNSURE),
                dossier,
                0,
                false,
                null,
                null,
                "rs-1",
                LocalDate.of(2004, 7, 1),
                open,
                "test",
                Confidence.UNSURE);
    }
}
