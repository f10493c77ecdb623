package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.DUE;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Drafting, editing, returning and appraising: what a nomination decides by itself. */
class NominationTest {

    private static final String ID = "nomination:n";
    private static final String PERSON = "person:p";
    private static final String ERASED = "person:erased";
    private static final Instant NOW = Instant.parse("2013-01-25T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2013, 1, 25);
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    private static final Actor STRANGER = new Actor("person:other", Role.NOMINATOR, "agency:other");
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);
    private static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, null);
    private static final List<String> DEFECTS = List.of("Thiếu biên bản");

    private final AggregateTestFixture<Nomination> fixture = new AggregateTestFixture<>(Nomination.class);

    @BeforeEach
    void aRegisterAndACatalogue() {
        Neighbours neighbours = new NeighboursInMemory()
                .given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan 01"))
                .given(Agency.class, "agency:other", new AgencyRegistered("agency:other", "other", "Cơ quan 02"))
                .given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY))
                .given(
                        Person.class,
                        ERASED,
                        RegisteredPerson.named(ERASED, "Cán bộ 02", AGENCY),
                        new PersonErased(ERASED, "erasure:" + ERASED))
                .given(
                        Collective.class,
                        "collective:t",
                        new CollectiveRegistered("collective:t", "Tập thể 01", AGENCY));
        fixture.registerInjectableResource(new SealsInMemory());
        fixture.registerInjectableResource(neighbours);
        fixture.registerInjectableResource(SmallCatalogue.CATALOGUE);
    }

    @Test
    void aPersonIsProposed() {
        fixture.givenNoPriorActivity()
                .when(draft(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR))
                .expectEvents(new NominationDrafted(
                        ID,
                        SmallCatalogue.NINETY,
                        2012,
                        "INDIVIDUAL",
                        PERSON,
                        AGENCY,
                        "MERIT",
                        sealed(NominationDrafted.ACHIEVEMENTS, ID, PERSON, "Hoàn thành nhiệm vụ"),
                        sealed(NominationDrafted.INITIATIVES, ID, PERSON, List.of("Kho tư liệu"))))
                .expectResultMessagePayload(new Accepted(ID, 0));
    }

    @Test
    void aCollectiveIsProposed() {
        fixture.givenNoPriorActivity()
                .when(draft(SmallCatalogue.COLLECTIVE, 2012, NomineeType.COLLECTIVE, "collective:t", AGENCY, NOMINATOR))
                .expectEvents(new NominationDrafted(
                        ID,
                        SmallCatalogue.COLLECTIVE,
                        2012,
                        "COLLECTIVE",
                        "collective:t",
                        AGENCY,
                        "MERIT",
                        sealed(NominationDrafted.ACHIEVEMENTS, ID, "collective:t", "Hoàn thành nhiệm vụ"),
                        sealed(NominationDrafted.INITIATIVES, ID, "collective:t", List.of("Kho tư liệu"))));
    }

    @Test
    void draftingTheSameAgainChangesNothing() {
        fixture.givenCommands(sound()).when(sound()).expectNoEvents().expectResultMessagePayload(new Accepted(ID, 0));
    }

    @Test
    void anotherDraftUnderTheSameIdIsRefused() {
        refused(
                fixture.givenCommands(sound())
                        .when(draft(SmallCatalogue.NINETY, 2011, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR)),
                RejectionCode.ALREADY_EXISTS,
                "id",
                ID);
    }

    @Test
    void aDraftWithoutAchievementsIsTheSameDraftAgainToo() {
        fixture.givenCommands(soundSaying("  ", List.of()))
                .when(soundSaying("", List.of()))
                .expectNoEvents();
    }

    @Test
    void aDraftWithOtherWordsUnderTheSameIdIsRefused() {
        refused(
                fixture.givenCommands(sound()).when(soundSaying("Khác", List.of("Kho tư liệu"))),
                RejectionCode.ALREADY_EXISTS,
                "id",
                ID);
        refused(
                fixture.givenCommands(sound()).when(soundSaying("Hoàn thành nhiệm vụ", List.of())),
                RejectionCode.ALREADY_EXISTS,
                "id",
                ID);
    }

    @Test
    void nobodyIsProposedAfterTheErasure() {
        refused(
                whenDrafting(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, ERASED, AGENCY, NOMINATOR),
                RejectionCode.PERSON_ERASED,
                "person",
                ERASED);
    }

    @Test
    void anAwardThatNoRuleSetKnowsIsRefused() {
        refused(
                whenDrafting("medal", 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR),
                RejectionCode.UNKNOWN_AWARD,
                "award",
                "medal");
    }

    @Test
    void anAwardForCollectivesIsNotForAPerson() {
        refused(
                whenDrafting(SmallCatalogue.COLLECTIVE, 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR),
                RejectionCode.AWARD_NOT_FOR_NOMINEE,
                "award",
                SmallCatalogue.COLLECTIVE,
                "nomineeType",
                "INDIVIDUAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:nobody", "collective:t", "agency:a", "p"})
    void aNomineeWhomTheRegisterOfPeopleDoesNotHoldIsRefused(String nominee) {
        refused(
                whenDrafting(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, nominee, AGENCY, NOMINATOR),
                RejectionCode.UNKNOWN_NOMINEE,
                "nominee",
                nominee);
    }

    /** Cases 11 and 12: the agency that manages staff and payroll proposes. */
    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, person:p, " + SmallCatalogue.NINETY,
        "COLLECTIVE, collective:t, " + SmallCatalogue.COLLECTIVE
    })
    void aNomineeOfAnotherAgencyIsRefused(NomineeType type, String nominee, String award) {
        refused(
                whenDrafting(award, 2012, type, nominee, "agency:other", STRANGER),
                RejectionCode.NOMINEE_OF_ANOTHER_AGENCY,
                "nominee",
                nominee,
                "agency",
                "agency:other");
    }

    @Test
    void anAgencyThatTheRegisterDoesNotHoldIsRefused() {
        var itsNominator = new Actor("person:x", Role.NOMINATOR, "agency:x");
        refused(
                whenDrafting(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, PERSON, "agency:x", itsNominator),
                RejectionCode.UNKNOWN_AGENCY,
                "agency",
                "agency:x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1947, 2014, 0, -5})
    void aYearBeforeTheFirstEmulationOrAfterThisOneIsRefused(int year) {
        refused(
                whenDrafting(SmallCatalogue.NINETY, year, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR),
                RejectionCode.INVALID_VALUE,
                "field",
                "year",
                "value",
                year);
    }

    @Test
    void nobodyProposesForAnotherAgency() {
        refused(
                whenDrafting(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, STRANGER),
                RejectionCode.NOT_YOUR_AGENCY,
                "agency",
                AGENCY);
    }

    @Test
    void onlyANominatorProposes() {
        refused(
                whenDrafting(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, SECRETARY),
                RejectionCode.ROLE_MISSING,
                "role",
                "secretary",
                "needed",
                "nominator");
    }

    @Test
    void aDraftIsRewritten() {
        given(draft())
                .when(edit("Thành tích mới", NOMINATOR))
                .expectEvents(edited("Thành tích mới"))
                .expectResultMessagePayload(new Accepted(ID, 1));
    }

    @Test
    void aReturnedDossierIsRewritten() {
        given(draft().submitted().returned()).when(edit("Bổ sung", NOMINATOR)).expectEvents(edited("Bổ sung"));
    }

    @Test
    void rewritingTheSameTextChangesNothing() {
        fixture.given((Object[]) draft().events())
                .andGivenCommands(edit("Thành tích mới", NOMINATOR))
                .when(edit("Thành tích mới", NOMINATOR))
                .expectNoEvents();
    }

    /** What stays as it was is not sealed again: the event says only what is new. */
    @Test
    void onlyWhatIsNewIsSealed() {
        fixture.given((Object[]) draft().events())
                .andGivenCommands(edit("Thành tích mới", NOMINATOR))
                .when(edit("Thành tích khác", NOMINATOR))
                .expectEvents(new NominationEdited(
                        ID,
                        "THEMATIC",
                        true,
                        sealed(NominationEdited.ACHIEVEMENTS, ID, PERSON, "Thành tích khác"),
                        null));
        given(draft())
                .when(new EditNomination(ID, CommendationBasis.THEMATIC, null, null, NOMINATOR, NOW))
                .expectEvents(new NominationEdited(ID, "THEMATIC", true, null, null));
    }

    @Test
    void theTextOfTheDraftWrittenOnceMoreChangesNothing() {
        fixture.givenCommands(sound())
                .when(new EditNomination(
                        ID, CommendationBasis.MERIT, "Hoàn thành nhiệm vụ", List.of("Kho tư liệu"), NOMINATOR, NOW))
                .expectNoEvents();
    }

    @Test
    void achievementsAreTakenOut() {
        given(draft())
                .when(new EditNomination(ID, null, " ", null, NOMINATOR, NOW))
                .expectEvents(new NominationEdited(ID, "MERIT", false, null, null));
    }

    @Test
    void takingTheAchievementsOutTwiceChangesNothing() {
        fixture.given((Object[]) draft().events())
                .andGivenCommands(new EditNomination(ID, null, "", null, NOMINATOR, NOW))
                .when(new EditNomination(ID, null, " ", null, NOMINATOR, NOW))
                .expectNoEvents();
    }

    @Test
    void aDossierWhoseAchievementsWereTakenOutIsIncomplete() {
        refused(
                fixture.given((Object[]) draft().events())
                        .andGivenCommands(new EditNomination(ID, null, "", null, NOMINATOR, NOW))
                        .when(new SubmitNomination(ID, NOMINATOR, NOW)),
                RejectionCode.DOSSIER_INCOMPLETE,
                "missing",
                "achievements");
    }

    @Test
    void aDossierWithoutAchievementsGetsThemByAnEdit() {
        fixture.given((Object[]) Dossier.drafted(ID, SmallCatalogue.NINETY, PERSON, "INDIVIDUAL", "")
                        .events())
                .when(new EditNomination(ID, null, "Thành tích", null, NOMINATOR, NOW))
                .expectEvents(new NominationEdited(
                        ID, "MERIT", true, sealed(NominationEdited.ACHIEVEMENTS, ID, PERSON, "Thành tích"), null));
    }

    @Test
    void aSubmittedDossierIsNotRewritten() {
        refused(
                given(draft().submitted()).when(edit("x", NOMINATOR)),
                RejectionCode.NOMINATION_NOT_EDITABLE,
                "nomination",
                ID,
                "status",
                "SUBMITTED");
    }

    @Test
    void nobodyRewritesTheDossierOfAnotherAgency() {
        refused(given(draft()).when(edit("x", STRANGER)), RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    @Test
    void aDossierIsReturnedWithItsDefects() {
        given(draft().submitted())
                .when(new ReturnNomination(ID, DEFECTS, DUE, APPRAISER, NOW))
                .expectEvents(returned(DUE));
    }

    @Test
    void theDayOfTheReturnIsTheFirstPossibleDueDay() {
        given(draft().submitted())
                .when(new ReturnNomination(ID, DEFECTS, TODAY, SECRETARY, NOW))
                .expectEvents(returned(TODAY));
    }

    @Test
    void theSameReturnAgainChangesNothing() {
        given(draft().submitted().returned())
                .when(new ReturnNomination(ID, DEFECTS, DUE, APPRAISER, NOW))
                .expectNoEvents();
    }

    @Test
    void anotherReturnOfAReturnedDossierIsRefused() {
        refused(
                given(draft().submitted().returned())
                        .when(new ReturnNomination(ID, List.of("Thiếu chữ ký"), DUE, APPRAISER, NOW)),
                RejectionCode.NOMINATION_NOT_RETURNABLE,
                "nomination",
                ID,
                "status",
                "RETURNED");
    }

    @Test
    void aDossierIsReturnedForTheSameDefectsAfterItCameBack() {
        given(draft().submitted().returned().submitted(2))
                .when(new ReturnNomination(ID, DEFECTS, DUE, APPRAISER, NOW))
                .expectEvents(returned(DUE));
    }

    @Test
    void aDraftIsNotReturned() {
        refused(
                given(draft()).when(new ReturnNomination(ID, DEFECTS, DUE, APPRAISER, NOW)),
                RejectionCode.NOMINATION_NOT_RETURNABLE,
                "nomination",
                ID,
                "status",
                "DRAFT");
    }

    @Test
    void aReturnNamesItsDefects() {
        refused(
                given(draft().submitted()).when(new ReturnNomination(ID, List.of(" "), DUE, APPRAISER, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "defects",
                "value",
                "");
        refused(
                given(draft().submitted()).when(new ReturnNomination(ID, List.of(), DUE, APPRAISER, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "defects",
                "value",
                "");
    }

    @Test
    void aReturnIsNotDueYesterday() {
        refused(
                given(draft().submitted()).when(new ReturnNomination(ID, DEFECTS, TODAY.minusDays(1), APPRAISER, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "dueOn",
                "value",
                "2013-01-24");
    }

    @Test
    void onlyTheStandingBodyReturnsADossier() {
        refused(
                given(draft().submitted()).when(new ReturnNomination(ID, DEFECTS, DUE, NOMINATOR, NOW)),
                RejectionCode.ROLE_MISSING,
                "role",
                "nominator",
                "needed",
                "appraiser, secretary");
    }

    @ParameterizedTest
    @EnumSource(AppraisalOpinion.class)
    void anAppraisedDossierGoesToTheCouncilWhateverTheOpinion(AppraisalOpinion opinion) {
        given(draft().submitted())
                .when(new AppraiseNomination(ID, opinion, "Cần làm rõ", APPRAISER, NOW))
                .expectEvents(appraised(opinion.name(), "Cần làm rõ"))
                .expectState(nomination ->
                        nomination.readyForCouncil(TODAY, SmallCatalogue.CATALOGUE, new NeighboursInMemory()));
    }

    @Test
    void aClearOpinionNeedsNoNote() {
        given(draft().submitted())
                .when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW))
                .expectEvents(appraised("ELIGIBLE", ""));
    }

    @Test
    void aDoubtNeedsANote() {
        refused(
                given(draft().submitted())
                        .when(new AppraiseNomination(ID, AppraisalOpinion.DOUBTFUL, " ", APPRAISER, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "note",
                "value",
                " ");
    }

    @Test
    void theSameOpinionAgainChangesNothing() {
        given(draft().submitted().appraised())
                .when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW))
                .expectNoEvents();
    }

    @Test
    void theSameOpinionInOtherWordsIsRefused() {
        refused(
                given(draft().submitted().appraised())
                        .when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "Đủ điều kiện", APPRAISER, NOW)),
                RejectionCode.NOMINATION_NOT_APPRAISABLE,
                "nomination",
                ID,
                "status",
                "READY_FOR_COUNCIL");
    }

    @Test
    void anotherOpinionOnAnAppraisedDossierIsRefused() {
        refused(
                given(draft().submitted().appraised())
                        .when(new AppraiseNomination(ID, AppraisalOpinion.INELIGIBLE, "Thiếu", APPRAISER, NOW)),
                RejectionCode.NOMINATION_NOT_APPRAISABLE,
                "nomination",
                ID,
                "status",
                "READY_FOR_COUNCIL");
    }

    @Test
    void theSecretaryOfTheCouncilDoesNotAppraise() {
        refused(
                given(draft().submitted())
                        .when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", SECRETARY, NOW)),
                RejectionCode.ROLE_MISSING,
                "role",
                "secretary",
                "needed",
                "appraiser");
    }

    private static NominationEdited edited(String achievements) {
        return new NominationEdited(
                ID,
                "THEMATIC",
                true,
                sealed(NominationEdited.ACHIEVEMENTS, ID, PERSON, achievements),
                sealed(NominationEdited.INITIATIVES, ID, PERSON, List.of("Sáng kiến")));
    }

    private static NominationReturned returned(LocalDate due) {
        return new NominationReturned(ID, 1, sealed(NominationReturned.DEFECTS, ID, PERSON, DEFECTS), due);
    }

    private static NominationAppraised appraised(String opinion, String note) {
        return new NominationAppraised(ID, 1, opinion, sealed(NominationAppraised.NOTE, ID, PERSON, note));
    }

    private static Dossier draft() {
        return Dossier.drafted(ID, SmallCatalogue.NINETY, PERSON);
    }

    private TestExecutor<Nomination> given(Dossier dossier) {
        return fixture.given((Object[]) dossier.events());
    }

    private ResultValidator<Nomination> whenDrafting(
            String award, int year, NomineeType type, String nominee, String agency, Actor by) {
        return fixture.givenNoPriorActivity().when(draft(award, year, type, nominee, agency, by));
    }

    private static void refused(ResultValidator<Nomination> result, RejectionCode code, Object... facts) {
        result.expectNoEvents().expectException(Refusal.with(code, facts));
    }

    private static DraftNomination sound() {
        return draft(SmallCatalogue.NINETY, 2012, NomineeType.INDIVIDUAL, PERSON, AGENCY, NOMINATOR);
    }

    private static DraftNomination soundSaying(String achievements, List<String> initiatives) {
        return new DraftNomination(
                ID,
                SmallCatalogue.NINETY,
                2012,
                NomineeType.INDIVIDUAL,
                PERSON,
                AGENCY,
                CommendationBasis.MERIT,
                achievements,
                initiatives,
                NOMINATOR,
                NOW);
    }

    private static DraftNomination draft(
            String award, int year, NomineeType type, String nominee, String agency, Actor by) {
        return new DraftNomination(
                ID,
                award,
                year,
                type,
                nominee,
                agency,
                CommendationBasis.MERIT,
                "Hoàn thành nhiệm vụ",
                List.of("Kho tư liệu"),
                by,
                NOW);
    }

    private static EditNomination edit(String achievements, Actor by) {
        return new EditNomination(ID, CommendationBasis.THEMATIC, achievements, List.of("Sáng kiến"), by, NOW);
    }
}
