package org.thidua.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** What every aggregate inherits, shown on one of them. */
class AcceptingOnceTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2013, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2013, 6, 1);
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);

    private final AggregateTestFixture<Agency> fixture = new AggregateTestFixture<>(Agency.class);

    @BeforeEach
    void aPersonToRepresentTheAgency() {
        Neighbours neighbours = new NeighboursInMemory()
                .given(Person.class, "person:p", RegisteredPerson.named("person:p", "Cán bộ 01", "agency:a"));
        fixture.registerInjectableResource(neighbours);
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerAndNoEvent() {
        afterARequestWithAKey()
                .when(nameFrom(NEW_YEAR), request("k", "digest"))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted("agency:a", 1));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        afterARequestWithAKey()
                .when(nameFrom(JUNE), request("k", "another digest"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.IDEMPOTENCY_KEY_REUSED, "key", "k"));
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        afterARequestWithAKey()
                .when(nameFrom(JUNE), Map.of("actor", "person:other", "idempotencyKey", "k", "requestDigest", "other"))
                .expectEvents(new RepresentativeNamed("agency:a", "person:p", JUNE))
                .expectResultMessagePayload(new Accepted("agency:a", 3));
    }

    @Test
    void aCallerWhoSawTheLatestVersionIsHeard() {
        afterARequestWithAKey()
                .when(nameFrom(JUNE), Map.of(MetadataKeys.EXPECTED_VERSION, "2"))
                .expectEvents(new RepresentativeNamed("agency:a", "person:p", JUNE));
    }

    @Test
    void aCallerWhoSawAnOlderVersionIsRefused() {
        afterARequestWithAKey()
                .when(nameFrom(JUNE), Map.of(MetadataKeys.EXPECTED_VERSION, "0"))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.STALE_VERSION, "id", "agency:a", "expected", "0", "actual", "2"));
    }

    /** Who may not act learns that, and not the version. */
    @Test
    void aRefusalByARuleComesBeforeTheOneOfAnOlderVersion() {
        afterARequestWithAKey()
                .when(
                        new NameRepresentative("agency:a", "person:nobody", JUNE, ADMIN, NOW),
                        Map.of(MetadataKeys.EXPECTED_VERSION, "0"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_PERSON, "person", "person:nobody"));
    }

    private TestExecutor<Agency> afterARequestWithAKey() {
        return fixture.given(
                new AgencyRegistered("agency:a", "a", "Cơ quan 01"),
                new GenericDomainEventMessage<>(
                        "Agency",
                        "agency:a",
                        1,
                        new RepresentativeNamed("agency:a", "person:p", NEW_YEAR),
                        request("k", "digest")),
                new RepresentativeNamed("agency:a", "person:p", LocalDate.of(2013, 2, 1)));
    }

    private static NameRepresentative nameFrom(LocalDate day) {
        return new NameRepresentative("agency:a", "person:p", day, ADMIN, NOW);
    }

    private static Map<String, String> request(String key, String digest) {
        return Map.of("actor", "person:admin", "idempotencyKey", key, "requestDigest", digest);
    }
}
