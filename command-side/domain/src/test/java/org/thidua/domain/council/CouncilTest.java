package org.thidua.domain.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.EstablishCouncil;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.council.SeatVacated;
import org.thidua.messages.council.VacateSeat;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class CouncilTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2013, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2013, 3, 1);
    private static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, null);
    private static final CouncilEstablished OF_THREE =
            new CouncilEstablished("council:c", "c", "Hội đồng", "agency:a", 3, "12/QĐ", NEW_YEAR);

    private final AggregateTestFixture<Council> fixture = new AggregateTestFixture<>(Council.class);

    @BeforeEach
    void agencyAndPeople() {
        var neighbours = new NeighboursInMemory()
                .given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01"));
        for (int number = 1; number <= 5; number++) {
            neighbours.given(
                    Person.class,
                    person(number),
                    RegisteredPerson.named(person(number), "Cán bộ 0" + number, "agency:a"));
        }
        fixture.registerInjectableResource(neighbours);
    }

    @Test
    void aCouncilIsEstablished() {
        fixture.givenNoPriorActivity()
                .when(establish(3, "12/QĐ"))
                .expectEvents(OF_THREE)
                .expectResultMessagePayload(new Accepted("council:c", 0));
    }

    @Test
    void establishingTheSameCouncilAgainChangesNothing() {
        fixture.given(OF_THREE).when(establish(3, "12/QĐ")).expectNoEvents();
    }

    @Test
    void establishingAnotherCouncilUnderItsCodeIsRefused() {
        fixture.given(OF_THREE)
                .when(establish(5, "13/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", "council:c", "decision", "12/QĐ"));
    }

    @Test
    void aCouncilOfTwoIsRefused() {
        fixture.givenNoPriorActivity()
                .when(establish(2, "12/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "size", "value", 2));
    }

    @Test
    void aCouncilOfAnUnknownAgencyIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new EstablishCouncil("council:c", "c", "Hội đồng", "agency:x", 3, "1", NEW_YEAR, SECRETARY, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:x"));
    }

    @Test
    void aMemberGivesNoSeats() {
        fixture.given(OF_THREE)
                .when(new GiveSeat(
                        "council:c",
                        person(1),
                        CouncilRole.MEMBER,
                        true,
                        NEW_YEAR,
                        new Actor(person(2), Role.MEMBER, null),
                        NOW))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "member", "needed", "secretary, administrator"));
    }

    @Test
    void aSeatIsGiven() {
        fixture.given(OF_THREE)
                .when(give(1, CouncilRole.CHAIR, true, NEW_YEAR))
                .expectEvents(given(1, CouncilRole.CHAIR, true, NEW_YEAR));
    }

    @Test
    void givingTheSameSeatAgainChangesNothing() {
        full().when(give(2, CouncilRole.MEMBER, true, NEW_YEAR)).expectNoEvents();
    }

    @Test
    void aPersonSitsOnce() {
        full().when(give(2, CouncilRole.VICE_CHAIR, true, SPRING))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.SEAT_TAKEN, "role", "MEMBER", "person", person(2), "since", NEW_YEAR));
    }

    @Test
    void aCouncilHasOneChair() {
        fixture.given(OF_THREE, given(1, CouncilRole.CHAIR, true, NEW_YEAR))
                .when(give(2, CouncilRole.CHAIR, true, SPRING))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.SEAT_TAKEN, "role", "CHAIR", "person", person(1), "since", NEW_YEAR));
    }

    @Test
    void thereAreNoMoreVotingSeatsThanTheDecisionSays() {
        full().when(give(4, CouncilRole.MEMBER, true, SPRING))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.COUNCIL_FULL, "council", "council:c", "size", 3));
    }

    @Test
    void aSeatPromisedForALaterDayIsCountedAlready() {
        fixture.given(
                        OF_THREE,
                        given(1, CouncilRole.CHAIR, true, NEW_YEAR),
                        given(2, CouncilRole.MEMBER, true, SPRING),
                        given(3, CouncilRole.MEMBER, true, SPRING.plusDays(1)))
                .when(give(4, CouncilRole.MEMBER, true, NEW_YEAR))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.COUNCIL_FULL, "council", "council:c", "size", 3));
    }

    @Test
    void aVacatedSeatMayBeFilledFromThatDay() {
        full().andGiven(new SeatVacated("council:c", person(2), SPRING))
                .when(give(4, CouncilRole.MEMBER, true, SPRING))
                .expectEvents(given(4, CouncilRole.MEMBER, true, SPRING));
    }

    @Test
    void anUnknownPersonGetsNoSeat() {
        fixture.given(OF_THREE)
                .when(give(9, CouncilRole.MEMBER, true, NEW_YEAR))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_PERSON, "person", person(9)));
    }

    @Test
    void onlyASecretarySitsWithoutAVote() {
        fixture.given(OF_THREE)
                .when(give(1, CouncilRole.MEMBER, false, NEW_YEAR))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "voting", "value", false));
    }

    @Test
    void aSeatIsVacated() {
        full().when(vacate(2, SPRING)).expectEvents(new SeatVacated("council:c", person(2), SPRING));
    }

    @Test
    void vacatingTheSameSeatAgainChangesNothing() {
        full().andGiven(new SeatVacated("council:c", person(2), SPRING))
                .when(vacate(2, SPRING))
                .expectNoEvents();
    }

    @Test
    void whoHoldsNoSeatVacatesNone() {
        full().when(vacate(5, SPRING))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.SEAT_VACANT, "council", "council:c", "person", person(5)));
    }

    @Test
    void aSeatIsHeldForADayAtLeast() {
        full().when(vacate(2, NEW_YEAR))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "on", "value", NEW_YEAR));
    }

    /** Tricky case 31: the decision fixes how many all members are, whoever has left. */
    @Test
    void aVacantSeatStillCountsAmongAllMembers() {
        full().andGiven(new SeatVacated("council:c", person(2), SPRING))
                .when(vacate(2, SPRING))
                .expectState(council -> {
                    assertThat(council.size()).isEqualTo(3);
                    assertThat(council.electorateOn(SPRING.minusDays(1))).hasSize(3);
                    assertThat(council.electorateOn(SPRING)).isEqualTo(Map.of(person(1), "CHAIR", person(3), "MEMBER"));
                    assertThat(council.electorateOn(NEW_YEAR.minusDays(1))).isEmpty();
                });
    }

    /** Tricky case 42. */
    @Test
    void aSecretaryWhoIsNotAMemberTakesNoVotingSeatAndDoesNotVote() {
        full().when(give(4, CouncilRole.SECRETARY, false, NEW_YEAR))
                .expectEvents(given(4, CouncilRole.SECRETARY, false, NEW_YEAR))
                .expectState(
                        council -> assertThat(council.electorateOn(NEW_YEAR)).doesNotContainKey(person(4)));
    }

    private TestExecutor<Council> full() {
        return fixture.given(
                OF_THREE,
                given(1, CouncilRole.CHAIR, true, NEW_YEAR),
                given(2, CouncilRole.MEMBER, true, NEW_YEAR),
                given(3, CouncilRole.MEMBER, true, NEW_YEAR));
    }

    private static String person(int number) {
        return "person:p" + number;
    }

    private static EstablishCouncil establish(int size, String decision) {
        return new EstablishCouncil("council:c", "c", "Hội đồng", "agency:a", size, decision, NEW_YEAR, SECRETARY, NOW);
    }

    private static GiveSeat give(int number, CouncilRole role, boolean voting, LocalDate from) {
        return new GiveSeat("council:c", person(number), role, voting, from, SECRETARY, NOW);
    }

    private static SeatGiven given(int number, CouncilRole role, boolean voting, LocalDate from) {
        return new SeatGiven("council:c", person(number), role.name(), voting, from);
    }

    private static VacateSeat vacate(int number, LocalDate on) {
        return new VacateSeat("council:c", person(number), on, SECRETARY, NOW);
    }
}
