package org.thidua.domain.register;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class CollectiveTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);
    private static final CollectiveRegistered REGISTERED =
            new CollectiveRegistered("collective:c", "Vụ Tổng hợp", "agency:a");

    private final AggregateTestFixture<Collective> fixture = new AggregateTestFixture<>(Collective.class);

    @BeforeEach
    void anAgencyToBelongTo() {
        fixture.registerInjectableResource(new NeighboursInMemory()
                .given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01")));
    }

    @Test
    void aCollectiveIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(register("Vụ Tổng hợp", "agency:a", ADMIN))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(new Accepted("collective:c", 0));
    }

    @Test
    void registeringTheSameCollectiveAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(register("Vụ Tổng hợp", "agency:a", ADMIN))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted("collective:c", 0));
    }

    @Test
    void anotherCollectiveUnderTheSameIdIsRefused() {
        fixture.given(REGISTERED)
                .when(register("Vụ Pháp chế", "agency:a", ADMIN))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", "collective:c"));
    }

    @Test
    void aCollectiveOfAnUnknownAgencyIsRefused() {
        fixture.givenNoPriorActivity()
                .when(register("Vụ Tổng hợp", "agency:x", ADMIN))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:x"));
    }

    @Test
    void aNominatorRegistersNothing() {
        fixture.givenNoPriorActivity()
                .when(register("Vụ Tổng hợp", "agency:a", new Actor("person:n", Role.NOMINATOR, "agency:a")))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "nominator", "needed", "secretary, administrator"));
    }

    private static RegisterCollective register(String name, String agencyId, Actor by) {
        return new RegisterCollective("collective:c", name, agencyId, by, NOW);
    }
}
