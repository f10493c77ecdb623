package org.thidua.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.PersonTransferred;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.register.TransferPerson;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class PersonTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);
    private static final PersonRegistered REGISTERED =
            RegisteredPerson.with("person:p", "Cán bộ 01", "Chuyên viên", 1975, "agency:a");

    private static final LocalDate MOVED = LocalDate.of(2012, 7, 1);
    private static final PersonTransferred TRANSFERRED = new PersonTransferred("person:p", "agency:b", MOVED, "7/QĐ");

    private final AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);

    @BeforeEach
    void anAgencyToBelongTo() {
        fixture.registerInjectableResource(new SealsInMemory());
        fixture.registerInjectableResource(new NeighboursInMemory()
                .given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01"))
                .given(Agency.class, "agency:b", new AgencyRegistered("agency:b", "b", "Cơ quan 02")));
    }

    @Test
    void aPersonIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(register("Cán bộ 01", 1975, "agency:a"))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(new Accepted("person:p", 0));
    }

    @Test
    void registeringTheSamePersonAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(register("Cán bộ 01", 1975, "agency:a"))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted("person:p", 0));
    }

    @Test
    void aPersonWithoutAYearOfBirthIsRegisteredOnceToo() {
        fixture.givenCommands(register("Cán bộ 01", null, "agency:a"))
                .when(register("Cán bộ 01", null, "agency:a"))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted("person:p", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Cán bộ 02, Chuyên viên, 1975, agency:a",
        "Cán bộ 01, Vụ trưởng, 1975, agency:a",
        "Cán bộ 01, Chuyên viên, , agency:a",
        "Cán bộ 01, Chuyên viên, 1975, agency:b"
    })
    void anotherNamePostYearOrAgencyUnderTheSameIdIsRefused(
            String name, String post, @Nullable Integer year, String agency) {
        fixture.given(REGISTERED)
                .when(new RegisterPerson("person:p", name, post, year, agency, ADMIN, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", "person:p"));
    }

    @Test
    void anErasedPersonIsNotRegisteredAgain() {
        fixture.given(REGISTERED, new PersonErased("person:p", "erasure:person:p"))
                .when(register("Cán bộ 01", 1975, "agency:a"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.PERSON_ERASED, "person", "person:p"));
    }

    /** Tricky case 24: a name tells nobody apart, so another birth year under one id is another person. */
    @Test
    void anotherPersonUnderTheSameIdIsRefused() {
        fixture.given(REGISTERED)
                .when(register("Cán bộ 01", 1980, "agency:a"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", "person:p"));
    }

    @Test
    void aPersonOfAnUnknownAgencyIsRefused() {
        fixture.givenNoPriorActivity()
                .when(register("Cán bộ 01", null, "agency:x"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:x"));
    }

    @Test
    void aBirthYearOfAnotherCenturyIsRefused() {
        fixture.givenNoPriorActivity()
                .when(register("Cán bộ 01", 1899, "agency:a"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "birthYear", "value", "1899"));
    }

    @Test
    void theServiceItselfRegistersNobody() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPerson("person:p", "Cán bộ 01", "", null, "agency:a", Actor.SERVICE, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "service", "needed", "secretary, administrator"));
    }

    /** Tricky case 11. */
    @Test
    void aPersonMovesToAnotherAgency() {
        fixture.given(REGISTERED).when(transfer("agency:b", MOVED, "7/QĐ")).expectEvents(TRANSFERRED);
        fixture.given(REGISTERED, TRANSFERRED)
                .when(transfer("agency:b", MOVED, "7/QĐ"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void onOneDayAPersonMovesOnce() {
        fixture.given(REGISTERED, TRANSFERRED)
                .when(transfer("agency:b", MOVED, "8/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ALREADY_TRANSFERRED, "person", "person:p", "agency", "agency:b", "on", MOVED));
    }

    @Test
    void aMoveToAnUnknownAgencyIsRefused() {
        fixture.given(REGISTERED)
                .when(transfer("agency:x", MOVED, "7/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:x"));
    }

    @Test
    void aMoveToWhereThePersonIsAlreadyIsRefused() {
        fixture.given(REGISTERED, TRANSFERRED)
                .when(transfer("agency:b", MOVED.plusDays(1), "8/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "toAgencyId", "value", "agency:b"));
    }

    @Test
    void anErasedPersonMovesNowhere() {
        fixture.given(REGISTERED, new PersonErased("person:p", "erasure:person:p"))
                .when(transfer("agency:b", MOVED, "7/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.PERSON_ERASED, "person", "person:p"));
    }

    /** Also when an earlier move is entered after a later one. */
    @Test
    void theAgencyOfADayIsThatOfTheLastMoveBeforeIt() {
        var back = new PersonTransferred("person:p", "agency:a", MOVED.plusYears(1), "9/QĐ");
        var neighbours = new NeighboursInMemory().given(Person.class, "person:p", REGISTERED, back, TRANSFERRED);

        assertThat(agencyOn(neighbours, MOVED.minusDays(1))).isEqualTo("agency:a");
        assertThat(agencyOn(neighbours, MOVED)).isEqualTo("agency:b");
        assertThat(agencyOn(neighbours, MOVED.plusYears(1).minusDays(1))).isEqualTo("agency:b");
        assertThat(agencyOn(neighbours, MOVED.plusYears(1))).isEqualTo("agency:a");
        assertThat(neighbours.ask(Person.class, "person:p", Person::agencyId)).contains("agency:a");
    }

    private static String agencyOn(NeighboursInMemory neighbours, LocalDate day) {
        return neighbours
                .ask(Person.class, "person:p", person -> person.agencyIdOn(day))
                .orElseThrow();
    }

    private static TransferPerson transfer(String agencyId, LocalDate on, String number) {
        return new TransferPerson("person:p", agencyId, on, number, ADMIN, NOW);
    }

    private static RegisterPerson register(String name, @Nullable Integer birthYear, String agencyId) {
        return new RegisterPerson("person:p", name, "Chuyên viên", birthYear, agencyId, ADMIN, NOW);
    }
}
