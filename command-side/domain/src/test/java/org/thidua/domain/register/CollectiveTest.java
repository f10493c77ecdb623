package org.thidua.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.CollectiveSucceeded;
import org.thidua.messages.register.EnterRoll;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.register.RollEntered;
import org.thidua.messages.register.SucceedCollective;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class CollectiveTest {

    private static final Instant NOW = Instant.parse("2013-01-02T03:04:05Z");
    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);
    private static final CollectiveRegistered REGISTERED =
            new CollectiveRegistered("collective:c", "Vụ Tổng hợp", "agency:a");

    private static final LocalDate FOLLOWED = LocalDate.of(2012, 8, 1);
    private static final RollEntered ROLL = new RollEntered("collective:c", 2012, List.of("person:p", "person:q"));
    private static final CollectiveSucceeded SUCCEEDED =
            new CollectiveSucceeded("collective:c", "collective:old", FOLLOWED, "3/QĐ");

    private final AggregateTestFixture<Collective> fixture = new AggregateTestFixture<>(Collective.class);

    @BeforeEach
    void anAgencyToBelongTo() {
        fixture.registerInjectableResource(new NeighboursInMemory()
                .given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01"))
                .given(Person.class, "person:p", RegisteredPerson.named("person:p", "Cán bộ 01", "agency:a"))
                .given(Person.class, "person:q", RegisteredPerson.named("person:q", "Cán bộ 02", "agency:a"))
                .given(
                        Collective.class,
                        "collective:old",
                        new CollectiveRegistered("collective:old", "Vụ Tổng hợp cũ", "agency:a")));
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

    /** Tricky case 19. */
    @Test
    void theMembersOnTheCutOffDayAreEntered() {
        fixture.given(REGISTERED).when(roll("person:q", "person:p", "person:q")).expectEvents(ROLL);
        fixture.given(REGISTERED, ROLL)
                .when(roll("person:p", "person:q"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anotherRollOfTheYearCorrectsTheFirst() {
        var corrected = new RollEntered("collective:c", 2012, List.of("person:q"));
        fixture.given(REGISTERED, ROLL).when(roll("person:q")).expectEvents(corrected);

        var neighbours = new NeighboursInMemory().given(Collective.class, "collective:c", REGISTERED, ROLL, corrected);
        assertThat(neighbours.ask(Collective.class, "collective:c", it -> it.roll(2012)))
                .contains(Optional.of(List.of("person:q")));
        assertThat(neighbours.ask(Collective.class, "collective:c", it -> it.roll(2011)))
                .contains(Optional.empty());
    }

    @Test
    void whoIsNotRegisteredIsOnNoRoll() {
        fixture.given(REGISTERED)
                .when(roll("person:p", "person:x"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_PERSON, "person", "person:x"));
    }

    @Test
    void aRollOfNobodyOrOfMoreThanTwoThousandIsRefused() {
        fixture.given(REGISTERED)
                .when(roll())
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "memberIds", "value", 0));
        String[] many =
                IntStream.rangeClosed(1, 2001).mapToObj(i -> "person:" + i).toArray(String[]::new);
        fixture.given(REGISTERED)
                .when(roll(many))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "memberIds", "value", 2001));
    }

    /** Tricky case 23. */
    @Test
    void aCollectiveComesIntoThePlaceOfAnother() {
        fixture.given(REGISTERED).when(succeed("collective:old", "3/QĐ")).expectEvents(SUCCEEDED);
        fixture.given(REGISTERED, SUCCEEDED)
                .when(succeed("collective:old", "3/QĐ"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();

        assertThat(new NeighboursInMemory()
                        .given(Collective.class, "collective:c", REGISTERED, SUCCEEDED)
                        .ask(Collective.class, "collective:c", Collective::predecessors))
                .contains(Set.of("collective:old"));
    }

    @Test
    void oneCollectiveFollowsAnotherOnce() {
        fixture.given(REGISTERED, SUCCEEDED)
                .when(succeed("collective:old", "4/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ALREADY_SUCCEEDED,
                        "collective",
                        "collective:c",
                        "predecessor",
                        "collective:old",
                        "on",
                        FOLLOWED));
    }

    @Test
    void nothingFollowsAnUnknownCollective() {
        fixture.given(REGISTERED)
                .when(succeed("collective:x", "3/QĐ"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_COLLECTIVE, "collective", "collective:x"));
    }

    @Test
    void nothingFollowsItself() {
        fixture.given(REGISTERED)
                .when(succeed("collective:c", "3/QĐ"))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.INVALID_VALUE, "field", "predecessorId", "value", "collective:c"));
    }

    private static EnterRoll roll(String... members) {
        return new EnterRoll("collective:c", 2012, List.of(members), ADMIN, NOW);
    }

    private static SucceedCollective succeed(String predecessor, String number) {
        return new SucceedCollective("collective:c", predecessor, FOLLOWED, number, ADMIN, NOW);
    }

    private static RegisterCollective register(String name, String agencyId, Actor by) {
        return new RegisterCollective("collective:c", name, agencyId, by, NOW);
    }
}
