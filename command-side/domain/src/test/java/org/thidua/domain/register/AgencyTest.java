package org.thidua.domain.register;

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
import org.thidua.messages.register.PersonRegistered;
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
                .given(Person.class, "person:p", new PersonRegistered("person:p", "Cán bộ 01", "", null, "agency:a"));
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
}
