package org.thidua.domain.nomination;

import static org.thidua.domain.shared.SealsInMemory.sealed;
import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.AWARD_ALREADY_HELD;
import static org.thidua.messages.shared.RejectionCode.AWARD_NOT_FOR_NOMINEE;
import static org.thidua.messages.shared.RejectionCode.DISCIPLINE_OVERLAPS;
import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;
import static org.thidua.messages.shared.RejectionCode.LIVE_NOMINATION_EXISTS;
import static org.thidua.messages.shared.RejectionCode.NOT_FOUND;
import static org.thidua.messages.shared.RejectionCode.PERSON_ERASED;
import static org.thidua.messages.shared.RejectionCode.ROLE_MISSING;
import static org.thidua.messages.shared.RejectionCode.SCOPE_NOT_WIDER;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AWARD;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_INITIATIVE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_VERIFICATION;
import static org.thidua.messages.shared.RejectionCode.VERIFICATION_ALREADY_CONCLUDED;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConcludeVerification;
import org.thidua.messages.nomination.DeclareRecordComplete;
import org.thidua.messages.nomination.DisciplineEntered;
import org.thidua.messages.nomination.EnterDiscipline;
import org.thidua.messages.nomination.EnterPastAward;
import org.thidua.messages.nomination.GradeYear;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.InitiativeScopeRecognised;
import org.thidua.messages.nomination.OpenVerification;
import org.thidua.messages.nomination.PastAwardEntered;
import org.thidua.messages.nomination.RecogniseInitiative;
import org.thidua.messages.nomination.RecogniseInitiativeScope;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordDeclaredComplete;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationGround;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.nomination.VerificationOutcome;
import org.thidua.messages.nomination.YearGraded;
import org.thidua.messages.nomination.YearKind;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Role;

/** What is entered into the record of a nominee by those who keep it. */
class KeepingRecordsTest {

    private static final String PERSON = "person:p";
    private static final String RECORD = "record:person:p";
    private static final String AWARD = SmallCatalogue.NINETY;
    private static final String V = "verification:v";
    private static final String I = "initiative:i";
    private static final Instant NOW = Instant.parse("2013-03-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2013, 3, 21);
    private static final LocalDate DECIDED_ON = LocalDate.of(2011, 12, 28);
    private static final LocalDate FROM = LocalDate.of(2012, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2013, 2, 28);
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);

    private static final PastAwardEntered HELD = new PastAwardEntered(
            RECORD,
            PERSON,
            AWARD,
            2011,
            false,
            "MERIT",
            "812/QĐ",
            DECIDED_ON,
            sealed(PastAwardEntered.DECIDED_BY, RECORD, PERSON, "Bộ Nội vụ"));
    private static final DisciplineEntered DISCIPLINED = new DisciplineEntered(
            RECORD,
            PERSON,
            "REPRIMAND",
            FROM,
            UNTIL,
            sealed(DisciplineEntered.NUMBER, RECORD, PERSON, "5/QĐ-KL"),
            sealed(DisciplineEntered.REASON, RECORD, PERSON, "Vi phạm quy chế"));
    private static final VerificationOpened FROZEN = new VerificationOpened(
            RECORD, PERSON, V, "COMPLAINT", sealed(VerificationOpened.REFERENCE, RECORD, PERSON, "Đơn 17"), TODAY);
    private static final VerificationConcluded CLEARED = new VerificationConcluded(
            RECORD, PERSON, V, "CLEARED", sealed(VerificationConcluded.NUMBER, RECORD, PERSON, "3/KL"), TODAY);
    private static final YearGraded GRADED = new YearGraded(RECORD, PERSON, 2012, "COUNTED", "EXCELLENT", 12, "77/TB");
    private static final InitiativeRecognised RECOGNISED = new InitiativeRecognised(
            RECORD,
            PERSON,
            I,
            sealed(InitiativeRecognised.TITLE, RECORD, PERSON, "Số hóa hồ sơ"),
            "GRASSROOTS",
            2012,
            "31/QĐ-SK");
    private static final InitiativeScopeRecognised WIDER =
            new InitiativeScopeRecognised(RECORD, PERSON, I, "MINISTRY_PROVINCE", 2013, "9/QĐ-SK");
    private static final RecordClosed CLOSED = new RecordClosed(RECORD, PERSON, "erasure:person:p");

    private final AggregateTestFixture<NomineeRecord> fixture = new AggregateTestFixture<>(NomineeRecord.class);

    @BeforeEach
    void somebodyToKeepARecordOf() {
        fixture.registerInjectableResource(SmallCatalogue.CATALOGUE);
        fixture.registerInjectableResource(new SealsInMemory());
        fixture.registerInjectableResource(new NeighboursInMemory()
                .given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", "agency:a"))
                .given(
                        Collective.class,
                        "collective:c",
                        new CollectiveRegistered("collective:c", "Tổ biên tập", "agency:a")));
    }

    @Test
    void aPastAwardIsEnteredOnce() {
        fixture.givenNoPriorActivity().when(enterAward("812/QĐ")).expectEvents(HELD);
        fixture.given(HELD).when(enterAward("812/QĐ")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameAwardAndYearByAnotherDecisionContradictsTheFirst() {
        fixture.given(HELD)
                .when(enterAward("813/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        AWARD_ALREADY_HELD, "nominee", PERSON, "award", AWARD, "year", 2011, "number", "812/QĐ"));
    }

    @Test
    void anAwardWonHereIsNotEnteredFromElsewhere() {
        fixture.given(new AwardEntered(RECORD, PERSON, "nomination:n", AWARD, 2011, "1/QĐ", DECIDED_ON, "MERIT"))
                .when(enterAward("812/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        AWARD_ALREADY_HELD,
                        "nominee",
                        PERSON,
                        "award",
                        AWARD,
                        "year",
                        2011,
                        "nomination",
                        "nomination:n"));
    }

    @Test
    void anAwardThatALiveNominationAsksForIsNotEntered() {
        fixture.given(new AwardClaimed(RECORD, PERSON, "nomination:n", AWARD, 2011))
                .when(enterAward("812/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        LIVE_NOMINATION_EXISTS,
                        "nominee",
                        PERSON,
                        "award",
                        AWARD,
                        "year",
                        2011,
                        "nomination",
                        "nomination:n"));
    }

    /** A request that is repeated after a revocation says nothing new; another decision does. */
    @Test
    void afterARevocationOnlyAnotherDecisionIsEntered() {
        var revoked = new AwardRevoked(RECORD, PERSON, null, AWARD, 2011, "2/QĐ", TODAY);
        fixture.given(HELD, revoked).when(enterAward("812/QĐ")).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.given(HELD, revoked)
                .when(enterAward("813/QĐ"))
                .expectEvents(new PastAwardEntered(
                        RECORD, PERSON, AWARD, 2011, false, "MERIT", "813/QĐ", DECIDED_ON, HELD.decidedBy()));
    }

    @Test
    void anAwardThatNoRuleSetKnowsIsRefused() {
        fixture.givenNoPriorActivity()
                .when(enterAward("medal", 2011, DECIDED_ON, "Bộ Nội vụ"))
                .expectNoEvents()
                .expectException(Refusal.with(UNKNOWN_AWARD, "award", "medal"));
    }

    @Test
    void anAwardOfCollectivesIsNoneOfAPerson() {
        fixture.givenNoPriorActivity()
                .when(enterAward(SmallCatalogue.COLLECTIVE, 2011, DECIDED_ON, "Chính phủ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        AWARD_NOT_FOR_NOMINEE, "award", SmallCatalogue.COLLECTIVE, "nomineeType", "INDIVIDUAL"));
    }

    @Test
    void aCollectiveHasARecordToo() {
        fixture.givenNoPriorActivity()
                .when(new EnterPastAward(
                        "record:collective:c",
                        "collective:c",
                        SmallCatalogue.COLLECTIVE,
                        2011,
                        false,
                        CommendationBasis.MERIT,
                        "4/QĐ",
                        DECIDED_ON,
                        "Chính phủ",
                        APPRAISER,
                        NOW))
                .expectEvents(new PastAwardEntered(
                        "record:collective:c",
                        "collective:c",
                        SmallCatalogue.COLLECTIVE,
                        2011,
                        false,
                        "MERIT",
                        "4/QĐ",
                        DECIDED_ON,
                        sealed(PastAwardEntered.DECIDED_BY, "record:collective:c", "collective:c", "Chính phủ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2013-01-10, year, 2014",
        "1947, 1948-01-10, year, 1947",
        "2012, 2011-12-28, decidedOn, 2011-12-28",
        "2012, 2013-03-22, decidedOn, 2013-03-22"
    })
    void anAwardOfTheFutureOrDecidedBeforeItsYearIsRefused(int year, LocalDate decidedOn, String field, String value) {
        fixture.givenNoPriorActivity()
                .when(enterAward(AWARD, year, decidedOn, "Bộ Nội vụ"))
                .expectNoEvents()
                .expectException(Refusal.with(INVALID_VALUE, "field", field, "value", value));
    }

    /** Case 9. */
    @Test
    void aDisciplinaryPeriodIsEnteredOnce() {
        fixture.givenNoPriorActivity().when(discipline(FROM, UNTIL)).expectEvents(DISCIPLINED);
        fixture.given(DISCIPLINED)
                .when(discipline(FROM, UNTIL))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2013-02-28, 2013-08-31", "2011-06-01, 2012-03-01", "2012-03-01, 2013-03-01"})
    void aPeriodThatOverlapsAnotherOneIsRefused(LocalDate from, LocalDate until) {
        fixture.given(DISCIPLINED)
                .when(discipline(from, until))
                .expectNoEvents()
                .expectException(Refusal.with(DISCIPLINE_OVERLAPS, "nominee", PERSON, "from", FROM, "until", UNTIL));
    }

    @Test
    void theDayAfterAPeriodAnotherOneMayBegin() {
        fixture.given(DISCIPLINED)
                .when(discipline(UNTIL.plusDays(1), UNTIL.plusDays(90)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        fixture.givenNoPriorActivity()
                .when(discipline(FROM, FROM.minusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.with(INVALID_VALUE, "field", "until", "value", FROM.minusDays(1)));
    }

    /** Case 20. */
    @Test
    void aVerificationFreezesFromTheDayItIsEntered() {
        fixture.givenNoPriorActivity().when(open("Đơn 17")).expectEvents(FROZEN);
        fixture.given(FROZEN).when(open("Đơn 17")).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.given(FROZEN)
                .when(open("Đơn 18"))
                .expectNoEvents()
                .expectException(Refusal.with(ALREADY_EXISTS, "id", V));
    }

    @Test
    void onlyAConclusionDocumentLiftsAFreeze() {
        fixture.given(FROZEN)
                .when(conclude(VerificationOutcome.CLEARED, "3/KL"))
                .expectEvents(CLEARED);
        fixture.given(FROZEN)
                .when(conclude(VerificationOutcome.CLEARED, " "))
                .expectNoEvents()
                .expectException(Refusal.with(INVALID_VALUE, "field", "number", "value", ""));
    }

    @Test
    void aVerificationHasOneConclusion() {
        fixture.given(FROZEN, CLEARED)
                .when(conclude(VerificationOutcome.CLEARED, "3/KL"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(FROZEN, CLEARED)
                .when(conclude(VerificationOutcome.CONFIRMED, "3/KL"))
                .expectNoEvents()
                .expectException(Refusal.with(VERIFICATION_ALREADY_CONCLUDED, "verification", V));
    }

    @Test
    void whatWasNeverOpenedHasNoConclusion() {
        fixture.givenNoPriorActivity()
                .when(conclude(VerificationOutcome.CLEARED, "3/KL"))
                .expectNoEvents()
                .expectException(Refusal.with(UNKNOWN_VERIFICATION, "verification", V));
    }

    /** Case 6. */
    @Test
    void aYearIsGradedAndACorrectionIsAnotherEvent() {
        fixture.givenNoPriorActivity()
                .when(grade(2012, YearKind.COUNTED, CompletionGrade.EXCELLENT, 12))
                .expectEvents(GRADED);
        fixture.given(GRADED)
                .when(grade(2012, YearKind.COUNTED, CompletionGrade.EXCELLENT, 12))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        var corrected = new YearGraded(RECORD, PERSON, 2012, "NEUTRAL", null, 4, "77/TB");
        fixture.given(GRADED).when(grade(2012, YearKind.NEUTRAL, null, 4)).expectEvents(corrected);
        // The first grade once more is a correction of the correction.
        fixture.given(GRADED, corrected)
                .when(grade(2012, YearKind.COUNTED, CompletionGrade.EXCELLENT, 12))
                .expectEvents(GRADED);
    }

    @ParameterizedTest
    @CsvSource({"2014, 12, year, 2014", "2012, 13, monthsWorked, 13", "2012, -1, monthsWorked, -1"})
    void aYearToComeOrWithTooManyMonthsIsRefused(int year, int months, String field, String value) {
        fixture.givenNoPriorActivity()
                .when(grade(year, YearKind.COUNTED, null, months))
                .expectNoEvents()
                .expectException(Refusal.with(INVALID_VALUE, "field", field, "value", value));
    }

    @Test
    void anInitiativeIsRecognisedOnce() {
        fixture.givenNoPriorActivity().when(recognise("Số hóa hồ sơ")).expectEvents(RECOGNISED);
        fixture.given(RECOGNISED, WIDER)
                .when(recognise("Số hóa hồ sơ"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(RECOGNISED)
                .when(recognise("Một sáng kiến khác"))
                .expectNoEvents()
                .expectException(Refusal.with(ALREADY_EXISTS, "id", I));
    }

    @Test
    void anInitiativeComesToReachFurther() {
        fixture.given(RECOGNISED)
                .when(widen(InitiativeScope.MINISTRY_PROVINCE, "9/QĐ-SK"))
                .expectEvents(WIDER);
        fixture.given(RECOGNISED, WIDER)
                .when(widen(InitiativeScope.MINISTRY_PROVINCE, "9/QĐ-SK"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"GRASSROOTS", "MINISTRY_PROVINCE"})
    void aScopeThatIsNotWiderIsRefused(InitiativeScope scope) {
        fixture.given(RECOGNISED, WIDER)
                .when(widen(scope, "10/QĐ-SK"))
                .expectNoEvents()
                .expectException(Refusal.with(SCOPE_NOT_WIDER, "initiative", I, "scope", "MINISTRY_PROVINCE"));
    }

    @Test
    void anInitiativeThatWasNotRecognisedReachesNowhere() {
        fixture.givenNoPriorActivity()
                .when(widen(InitiativeScope.NATIONWIDE, "9/QĐ-SK"))
                .expectNoEvents()
                .expectException(Refusal.with(UNKNOWN_INITIATIVE, "nominee", PERSON, "initiative", I));
    }

    @Test
    void aRecordIsDeclaredCompleteFromAYearOn() {
        var complete = new RecordDeclaredComplete(RECORD, PERSON, 2008);
        fixture.givenNoPriorActivity().when(complete(2008)).expectEvents(complete);
        fixture.given(complete).when(complete(2008)).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.given(complete).when(complete(2010)).expectEvents(new RecordDeclaredComplete(RECORD, PERSON, 2010));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPRAISER", "SECRETARY", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotKeepRecordsEntersNothing(Role role) {
        fixture.givenNoPriorActivity()
                .when(new DeclareRecordComplete(RECORD, PERSON, 2008, new Actor("person:x", role, "agency:a"), NOW))
                .expectNoEvents()
                .expectException(Refusal.with(
                        ROLE_MISSING, "role", role.code(), "needed", "appraiser, secretary, administrator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:x", "agency:a"})
    void whoIsNotInTheRegisterHasNoRecord(String nomineeId) {
        fixture.givenNoPriorActivity()
                .when(new DeclareRecordComplete(NomineeRecord.idFor(nomineeId), nomineeId, 2008, APPRAISER, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(NOT_FOUND, "id", nomineeId));
    }

    @Test
    void aClosedRecordTakesNothing() {
        fixture.given(HELD, CLOSED)
                .when(grade(2012, YearKind.COUNTED, null, null))
                .expectNoEvents()
                .expectException(Refusal.with(PERSON_ERASED, "person", PERSON));
    }

    private static EnterPastAward enterAward(String number) {
        return enterAward(AWARD, 2011, number, DECIDED_ON, "Bộ Nội vụ");
    }

    private static EnterPastAward enterAward(String award, int year, LocalDate decidedOn, String decidedBy) {
        return enterAward(award, year, "812/QĐ", decidedOn, decidedBy);
    }

    private static EnterPastAward enterAward(
            String award, int year, String number, LocalDate decidedOn, String decidedBy) {
        return new EnterPastAward(
                RECORD,
                PERSON,
                award,
                year,
                false,
                CommendationBasis.MERIT,
                number,
                decidedOn,
                decidedBy,
                APPRAISER,
                NOW);
    }

    private static EnterDiscipline discipline(LocalDate from, LocalDate until) {
        return new EnterDiscipline(
                RECORD,
                PERSON,
                DisciplinaryMeasure.REPRIMAND,
                from,
                until,
                "5/QĐ-KL",
                "Vi phạm quy chế",
                APPRAISER,
                NOW);
    }

    private static OpenVerification open(String reference) {
        return new OpenVerification(RECORD, PERSON, V, VerificationGround.COMPLAINT, reference, APPRAISER, NOW);
    }

    private static ConcludeVerification conclude(VerificationOutcome outcome, String number) {
        return new ConcludeVerification(RECORD, PERSON, V, outcome, number, TODAY, APPRAISER, NOW);
    }

    private static GradeYear grade(int year, YearKind kind, @Nullable CompletionGrade grade, @Nullable Integer months) {
        return new GradeYear(RECORD, PERSON, year, kind, grade, months, "77/TB", APPRAISER, NOW);
    }

    private static RecogniseInitiative recognise(String title) {
        return new RecogniseInitiative(
                RECORD, PERSON, I, title, InitiativeScope.GRASSROOTS, 2012, "31/QĐ-SK", APPRAISER, NOW);
    }

    private static RecogniseInitiativeScope widen(InitiativeScope scope, String number) {
        return new RecogniseInitiativeScope(RECORD, PERSON, I, scope, 2013, number, APPRAISER, NOW);
    }

    private static DeclareRecordComplete complete(int year) {
        return new DeclareRecordComplete(RECORD, PERSON, year, APPRAISER, NOW);
    }
}
