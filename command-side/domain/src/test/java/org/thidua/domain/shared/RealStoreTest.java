package org.thidua.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** The test tool itself, and that neighbours are found through the running configuration. */
class RealStoreTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2013, 1, 1);
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);

    private final RealStore store =
            new RealStore().given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01"));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNeighbourInTheStoreIsFound() {
        store.when(new RegisterPerson("person:p", "Cán bộ 01", "", null, "agency:a", ADMIN, NOW))
                .thenEvents(RegisteredPerson.named("person:p", "Cán bộ 01", "agency:a"))
                .when(new NameRepresentative("agency:a", "person:p", NEW_YEAR, ADMIN, NOW))
                .thenEvents(new RepresentativeNamed("agency:a", "person:p", NEW_YEAR))
                .thenAnswered(new Accepted("agency:a", 1));
    }

    @Test
    void anIdOfAnotherTypeIsNoNeighbour() {
        store.when(new RegisterPerson("person:p", "Cán bộ 01", "", null, "agency:a", ADMIN, NOW))
                .when(new RegisterPerson("person:q", "Cán bộ 02", "", null, "person:p", ADMIN, NOW))
                .thenRefused(RejectionCode.UNKNOWN_AGENCY, "agency", "person:p");
    }

    @Test
    void whoAsksWhetherANeighbourExistsKeepsNobodyFromChangingIt() throws Exception {
        store.when(new RegisterPerson("person:p", "Cán bộ 01", "", null, "agency:a", ADMIN, NOW));
        var asking = DefaultUnitOfWork.startAndGet(null);
        try {
            assertThat(store.neighbours().exists(Agency.class, "agency:a")).isTrue();

            var change = new NameRepresentative("agency:a", "person:p", NEW_YEAR, ADMIN, NOW);
            var changed = CompletableFuture.supplyAsync(() -> store.send(change, Map.of()));

            assertThat(changed.get(10, TimeUnit.SECONDS)).isEqualTo(new Accepted("agency:a", 1));
        } finally {
            asking.rollback();
        }
    }

    @Test
    void aNeighbourThatDoesNotExistIsNotFound() {
        store.when(new RegisterPerson("person:p", "Cán bộ 01", "", null, "agency:b", ADMIN, NOW))
                .thenRefused(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:b");
    }
}
