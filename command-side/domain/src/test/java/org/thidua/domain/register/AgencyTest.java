package org.thidua.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class AgencyTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);
    private static final LocalDate NEW_YEAR = LocalDate.of(2013, 1, 1);
    private static final AgencyRegistered REGISTERED = new AgencyRegistered("agency:a", "a", "Cơ quan 01");

    private final AggregateTestFixture<Agency> fixture = new AggregateTestFixture<>(Agency.class);

    @BeforeEach
    void aPersonToRepresentIt() {
        Neighbours neighbours = new NeighboursInMemory()
                .given(Person.class, "person:p", RegisteredPerson.named("person:p", "Cán bộ 01", "agency:a"));
        fixture.registerInjectableResource(neighbours);
    }

    @Test
    void anAgencyIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAgency("agency:a", "a", "Cơ quan 01", ADMIN, NOW))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(new Accepted("agency:a", 0));
    }

    @Test
    void registeringTheSameAgencyAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(new RegisterAgency("agency:a", "a", "Cơ quan 01", ADMIN, NOW))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted("agency:a", 0));
    }

    @Test
    void registeringAnotherAgencyUnderItsCodeIsRefused() {
        fixture.given(REGISTERED)
                .when(new RegisterAgency("agency:a", "a", "Cơ quan khác", ADMIN, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", "agency:a", "name", "Cơ quan 01"));
    }

    @Test
    void aCommandWithAKeyIsAcceptedLikeAnyOther() {
        var metaData = Map.of("actor", "person:admin", "idempotencyKey", "k", "requestDigest", "d");
        fixture.given(REGISTERED)
                .when(new NameRepresentative("agency:a", "person:p", NEW_YEAR, ADMIN, NOW), metaData)
                .expectEvents(new RepresentativeNamed("agency:a", "person:p", NEW_YEAR))
                .expectResultMessagePayload(new Accepted("agency:a", 1));
    }

    @Test
    void anUnknownPersonCannotRepresentIt() {
        fixture.given(REGISTERED)
                .when(new NameRepresentative("agency:a", "person:x", NEW_YEAR, ADMIN, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_PERSON, "person", "person:x"));
    }

    @Test
    void namingTheSameRepresentativeAgainChangesNothing() {
        fixture.given(REGISTERED, new RepresentativeNamed("agency:a", "person:p", NEW_YEAR))
                .when(new NameRepresentative("agency:a", "person:p", NEW_YEAR, ADMIN, NOW))
                .expectNoEvents();
    }

    @Test
    void itIsRepresentedByTheLastPersonNamedUpToTheDay() {
        fixture.given(
                        REGISTERED,
                        new RepresentativeNamed("agency:a", "person:q", NEW_YEAR.plusDays(100)),
                        new RepresentativeNamed("agency:a", "person:p", NEW_YEAR))
                .when(new RegisterAgency("agency:a", "a", "Cơ quan 01", ADMIN, NOW))
                .expectState(agency -> {
                    assertThat(agency.representativeOn(NEW_YEAR.minusDays(1))).isEmpty();
                    assertThat(agency.representativeOn(NEW_YEAR)).contains("person:p");
                    assertThat(agency.representativeOn(NEW_YEAR.plusDays(99))).contains("person:p");
                    assertThat(agency.representativeOn(NEW_YEAR.plusDays(100))).contains("person:q");
                });
    }

    @Test
    void anIdThatIsNotMadeFromTheCodeIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAgency("agency:a", "b", "Cơ quan 01", ADMIN, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "code", "value", "b"));
    }

    @Test
    void theServiceItselfRegistersNothing() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAgency("agency:a", "a", "Cơ quan 01", Actor.SERVICE, NOW))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "service", "needed", "secretary, administrator"));
    }
}
