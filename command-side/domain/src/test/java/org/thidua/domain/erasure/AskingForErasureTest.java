package org.thidua.domain.erasure;

import static org.thidua.domain.erasure.ErasureOf.BEGUN;
import static org.thidua.domain.erasure.ErasureOf.CANCELLED;
import static org.thidua.domain.erasure.ErasureOf.CARRIED_OUT;
import static org.thidua.domain.erasure.ErasureOf.CONFIRMED;
import static org.thidua.domain.erasure.ErasureOf.DUE;
import static org.thidua.domain.erasure.ErasureOf.HELD;
import static org.thidua.domain.erasure.ErasureOf.ID;
import static org.thidua.domain.erasure.ErasureOf.NOW;
import static org.thidua.domain.erasure.ErasureOf.ONE;
import static org.thidua.domain.erasure.ErasureOf.OTHER;
import static org.thidua.domain.erasure.ErasureOf.PERSON;
import static org.thidua.domain.erasure.ErasureOf.RECORD;
import static org.thidua.domain.erasure.ErasureOf.REQUESTED;
import static org.thidua.domain.erasure.ErasureOf.SECRETARY;
import static org.thidua.domain.erasure.ErasureOf.THIRD;
import static org.thidua.domain.erasure.ErasureOf.cancel;
import static org.thidua.domain.erasure.ErasureOf.confirm;
import static org.thidua.domain.erasure.ErasureOf.request;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureReason;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.RequestErasure;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;

/** What administrators do: request, confirm, cancel. */
class AskingForErasureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final AwardClaimed CLAIMED = new AwardClaimed(RECORD, PERSON, "nomination:n", "award", 2025);

    private final AggregateTestFixture<Erasure> fixture = new AggregateTestFixture<>(Erasure.class);
    private final NeighboursInMemory neighbours = new NeighboursInMemory();

    @BeforeEach
    void aPersonWhomNothingHolds() {
        neighbours.given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", "agency:a"));
        fixture.registerInjectableResource(neighbours);
        fixture.registerInjectableResource(RealStore.ERASURE_RULES);
    }

    @Test
    void anErasureIsRequested() {
        fixture.givenNoPriorActivity()
                .when(request(ONE, NOW))
                .expectEvents(REQUESTED)
                .expectResultMessagePayload(new Accepted(ID, 0));
    }

    @ParameterizedTest
    @EnumSource(ErasureReason.class)
    void everyReasonIsStoredByItsCode(ErasureReason reason) {
        fixture.givenNoPriorActivity()
                .when(new RequestErasure(ID, PERSON, reason, "", ONE, NOW))
                .expectEvents(new ErasureRequested(ID, PERSON, reason.name(), "", ONE.personId()));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        fixture.given(REQUESTED)
                .when(request(ONE, DUE))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted(ID, 0));
    }

    @Test
    void anotherRequestWhileOneIsRequestedIsRefused() {
        underWay(fixture.given(REQUESTED).when(request(OTHER, NOW)), "REQUESTED");
        underWay(
                fixture.given(REQUESTED)
                        .when(new RequestErasure(ID, PERSON, ErasureReason.AGREEMENT, "12/2026", ONE, NOW)),
                "REQUESTED");
    }

    @Test
    void aRequestAfterTheConfirmationIsRefused() {
        underWay(fixture.given(REQUESTED, CONFIRMED).when(request(ONE, NOW)), "CONFIRMED");
        underWay(fixture.given(REQUESTED, CONFIRMED, HELD).when(request(ONE, NOW)), "HELD");
        underWay(fixture.given(REQUESTED, CONFIRMED, BEGUN).when(request(ONE, NOW)), "BEGUN");
    }

    @Test
    void aCancelledErasureIsRequestedAgain() {
        fixture.given(REQUESTED, CONFIRMED, CANCELLED)
                .when(request(OTHER, NOW))
                .expectEvents(new ErasureRequested(ID, PERSON, "REQUEST_OF_THE_PERSON", "12/2026", OTHER.personId()));
    }

    @Test
    void whoConfirmedTheCancelledOneMustFindAnotherForTheNextOne() {
        refused(
                fixture.given(REQUESTED, CONFIRMED, CANCELLED)
                        .andGivenCommands(request(OTHER, NOW))
                        .when(confirm(OTHER, NOW)),
                RejectionCode.ANOTHER_ADMINISTRATOR_NEEDED,
                "person",
                PERSON,
                "requestedBy",
                OTHER.personId());
    }

    @Test
    void nobodyIsErasedTwice() {
        neighbours.given(
                Person.class,
                PERSON,
                RegisteredPerson.named(PERSON, "Cán bộ 01", "agency:a"),
                new PersonErased(PERSON, ID));
        refused(
                fixture.given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT).when(request(ONE, NOW)),
                RejectionCode.PERSON_ERASED,
                "person",
                PERSON);
    }

    @Test
    void somebodyWhomTheRegisterDoesNotHoldIsNotErased() {
        refused(
                fixture.givenNoPriorActivity()
                        .when(new RequestErasure(
                                "erasure:person:x", "person:x", ErasureReason.AGREEMENT, "", ONE, NOW)),
                RejectionCode.NOT_FOUND,
                "id",
                "person:x");
    }

    @Test
    void theIdOfAnErasureIsMadeFromThePerson() {
        refused(
                fixture.givenNoPriorActivity()
                        .when(new RequestErasure("erasure:person:x", PERSON, ErasureReason.AGREEMENT, "", ONE, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "id",
                "value",
                "erasure:person:x");
    }

    /** The refusal names the length only: the text may be what should not have been written. */
    @Test
    void aReferenceIsShort() {
        fixture.givenNoPriorActivity()
                .when(new RequestErasure(ID, PERSON, ErasureReason.AGREEMENT, "x".repeat(100), ONE, NOW))
                .expectEvents(new ErasureRequested(ID, PERSON, "AGREEMENT", "x".repeat(100), ONE.personId()));
        refused(
                fixture.givenNoPriorActivity()
                        .when(new RequestErasure(ID, PERSON, ErasureReason.AGREEMENT, "x".repeat(101), ONE, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "reference",
                "value",
                "101 characters");
    }

    @Test
    void aReferenceIsANumberOfAFileAndNoName() {
        refused(
                fixture.givenNoPriorActivity()
                        .when(new RequestErasure(ID, PERSON, ErasureReason.AGREEMENT, "Nguyễn Văn An", ONE, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "reference",
                "value",
                "13 characters");
    }

    @Test
    void anOpenNominationHoldsTheRequest() {
        neighbours.given(NomineeRecord.class, RECORD, CLAIMED);
        refused(
                fixture.givenNoPriorActivity().when(request(ONE, NOW)),
                RejectionCode.ERASURE_HELD,
                "person",
                PERSON,
                "holds",
                "OPEN_NOMINATION nomination:n");
    }

    @Test
    void aRequestThatIsHeldForATimeSaysUntilWhen() {
        neighbours.given(
                NomineeRecord.class,
                RECORD,
                new ClaimReleased(RECORD, PERSON, "nomination:a", "award", 2024, "REFUSED", TODAY),
                new ClaimReleased(RECORD, PERSON, "nomination:b", "award", 2025, "REFUSED", TODAY.minusDays(1)));
        refused(
                fixture.givenNoPriorActivity().when(request(ONE, NOW)),
                RejectionCode.ERASURE_HELD,
                "person",
                PERSON,
                "holds",
                "DECISION_PERIOD nomination:a 2026-05-31, DECISION_PERIOD nomination:b 2026-05-30",
                "until",
                "2026-05-31");
    }

    @Test
    void aRequestThatIsHeldForATimeAndWithoutEndSaysNoDay() {
        neighbours.given(
                NomineeRecord.class,
                RECORD,
                CLAIMED,
                new ClaimReleased(RECORD, PERSON, "nomination:a", "award", 2024, "REFUSED", TODAY));
        refused(
                fixture.givenNoPriorActivity().when(request(ONE, NOW)),
                RejectionCode.ERASURE_HELD,
                "person",
                PERSON,
                "holds",
                "DECISION_PERIOD nomination:a 2026-05-31, OPEN_NOMINATION nomination:n");
    }

    @Test
    void onlyAdministratorsRequest() {
        roleMissing(fixture.givenNoPriorActivity().when(request(SECRETARY, NOW)));
    }

    @Test
    void anotherAdministratorConfirmsAndTheDelayBegins() {
        fixture.given(REQUESTED)
                .when(confirm(OTHER, NOW))
                .expectEvents(CONFIRMED)
                .expectResultMessagePayload(new Accepted(ID, 1));
    }

    @Test
    void theSameConfirmationAgainDoesNotBeginTheDelayAnew() {
        fixture.given(REQUESTED, CONFIRMED).when(confirm(OTHER, DUE)).expectNoEvents();
        fixture.given(REQUESTED, CONFIRMED, HELD).when(confirm(OTHER, DUE)).expectNoEvents();
        fixture.given(REQUESTED, CONFIRMED, BEGUN).when(confirm(OTHER, DUE)).expectNoEvents();
    }

    @Test
    void whoRequestsDoesNotConfirm() {
        refused(
                fixture.given(REQUESTED).when(confirm(ONE, NOW)),
                RejectionCode.ANOTHER_ADMINISTRATOR_NEEDED,
                "person",
                PERSON,
                "requestedBy",
                ONE.personId());
    }

    @Test
    void aThirdAdministratorComesTooLateToConfirm() {
        underWay(fixture.given(REQUESTED, CONFIRMED).when(confirm(THIRD, NOW)), "CONFIRMED");
    }

    @Test
    void whatNobodyRequestedIsNotConfirmed() {
        notRequested(fixture.givenNoPriorActivity().when(confirm(OTHER, NOW)));
        notRequested(fixture.given(REQUESTED, CANCELLED).when(confirm(OTHER, NOW)));
    }

    @Test
    void anAgreementBeforeTheCancellationDoesNotCountAfterIt() {
        fixture.given(REQUESTED, CONFIRMED, CANCELLED, REQUESTED)
                .when(confirm(OTHER, NOW.plusSeconds(60)))
                .expectEvents(new ErasureConfirmed(ID, PERSON, OTHER.personId(), DUE.plusSeconds(60)));
    }

    @Test
    void whatBeganAfterTheRequestHoldsTheConfirmation() {
        neighbours.given(NomineeRecord.class, RECORD, CLAIMED);
        refused(
                fixture.given(REQUESTED).when(confirm(OTHER, NOW)),
                RejectionCode.ERASURE_HELD,
                "person",
                PERSON,
                "holds",
                "OPEN_NOMINATION nomination:n");
    }

    @Test
    void onlyAdministratorsConfirm() {
        roleMissing(fixture.given(REQUESTED).when(confirm(SECRETARY, NOW)));
    }

    @Test
    void anyAdministratorCancelsUntilItBegins() {
        fixture.given(REQUESTED).when(cancel(ONE, NOW)).expectEvents(CANCELLED);
        fixture.given(REQUESTED, CONFIRMED)
                .when(cancel(THIRD, NOW))
                .expectEvents(new ErasureCancelled(ID, PERSON, THIRD.personId()));
        fixture.given(REQUESTED, CONFIRMED, HELD).when(cancel(ONE, NOW)).expectEvents(CANCELLED);
    }

    @Test
    void cancellingTwiceChangesNothing() {
        fixture.given(REQUESTED, CANCELLED).when(cancel(OTHER, NOW)).expectNoEvents();
    }

    @Test
    void whatHasBegunIsNotCancelled() {
        refused(
                fixture.given(REQUESTED, CONFIRMED, BEGUN).when(cancel(ONE, DUE)),
                RejectionCode.ERASURE_NOT_CANCELLABLE,
                "person",
                PERSON,
                "status",
                "BEGUN");
    }

    @Test
    void whatNobodyRequestedIsNotCancelled() {
        notRequested(fixture.givenNoPriorActivity().when(cancel(ONE, NOW)));
    }

    @Test
    void onlyAdministratorsCancel() {
        roleMissing(fixture.given(REQUESTED).when(cancel(SECRETARY, NOW)));
        fixture.given(REQUESTED)
                .when(cancel(Actor.SERVICE, NOW))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.ROLE_MISSING, "role", "service", "needed", "administrator"));
    }

    private static void refused(ResultValidator<Erasure> result, RejectionCode code, Object... facts) {
        result.expectNoEvents().expectException(Refusal.with(code, facts));
    }

    private static void underWay(ResultValidator<Erasure> result, String status) {
        refused(result, RejectionCode.ERASURE_UNDER_WAY, "person", PERSON, "status", status);
    }

    private static void notRequested(ResultValidator<Erasure> result) {
        refused(result, RejectionCode.ERASURE_NOT_REQUESTED, "erasure", ID);
    }

    private static void roleMissing(ResultValidator<Erasure> result) {
        refused(result, RejectionCode.ROLE_MISSING, "role", "secretary", "needed", "administrator");
    }
}
