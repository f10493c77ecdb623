package org.thidua.domain.pledge;

import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.CONFERENCE;
import static org.thidua.domain.shared.TwelveAgencies.FOUNDED;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.NOBODY;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.SIZE;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.delegate;
import static org.thidua.domain.shared.TwelveAgencies.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.messages.pledge.DraftPledge;
import org.thidua.messages.pledge.OpenPledge;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.pledge.PledgeDrafted;
import org.thidua.messages.pledge.PledgeInForce;
import org.thidua.messages.pledge.PledgeOpened;
import org.thidua.messages.pledge.PledgeSigned;
import org.thidua.messages.pledge.SignPledge;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.pledge.TargetSet;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class PledgeTest {

    private static final String PLEDGE = "pledge:k1:2013";
    private static final String TEXT = "Thi đua hoàn thành xuất sắc nhiệm vụ năm 2013";
    private static final Target REPORTS = new Target("T1", "Báo cáo đúng hạn", "%", "100");
    private static final Target EXEMPLARS = new Target("T2", "Điển hình tiên tiến", "gương", "12.5");
    private static final Instant DAY_AFTER = NINE.plus(Duration.ofDays(1));

    private final AggregateTestFixture<Pledge> fixture = new AggregateTestFixture<>(Pledge.class);
    private final NeighboursInMemory neighbours = TwelveAgencies.neighbours();

    @BeforeEach
    void blocAndAgencies() {
        fixture.registerInjectableResource(neighbours);
    }

    @Test
    void aPledgeIsDraftedWithItsTargets() {
        fixture.givenNoPriorActivity()
                .when(draft(SECRETARY))
                .expectEvents(drafted())
                .expectResultMessagePayload(new Accepted(PLEDGE, 2));
    }

    @Test
    void draftingTheSamePledgeAgainChangesNothing() {
        fixture.given((Object[]) drafted()).when(draft(SECRETARY)).expectNoEvents();
    }

    @Test
    void aBlocHasOnePledgeAYear() {
        fixture.given((Object[]) drafted())
                .when(new DraftPledge(PLEDGE, BLOC, 2013, "Khác", List.of(), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", PLEDGE));
    }

    @Test
    void aDelegateOfTheChairOfTheYearBeforeMayDraft() {
        fixture.givenNoPriorActivity().when(draft(delegate(1))).expectEvents(drafted());
    }

    @Test
    void aDelegateOfTheChairOfTheYearMayDraft() {
        neighbours.given(
                Bloc.class,
                BLOC,
                new BlocEstablished(BLOC, "k1", "Khối thi đua"),
                new MemberJoined(BLOC, agency(2), FOUNDED),
                new OfficeTaken(BLOC, "CHAIR", 2013, agency(2), CONFERENCE, "minutes"));
        fixture.givenNoPriorActivity().when(draft(delegate(2))).expectEvents(drafted());
    }

    @Test
    void aDelegateOfAnotherAgencyMayNotDraft() {
        fixture.givenNoPriorActivity()
                .when(draft(delegate(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_THE_BLOC_CHAIR, "bloc", BLOC, "agency", agency(2)));
    }

    @Test
    void theServiceItselfDraftsNothing() {
        fixture.givenNoPriorActivity()
                .when(draft(NOBODY))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "service", "needed", "secretary, administrator, delegate"));
    }

    @Test
    void theIdNamesBlocAndYear() {
        fixture.givenNoPriorActivity()
                .when(new DraftPledge(PLEDGE, BLOC, 2014, TEXT, List.of(), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "id", "value", PLEDGE));
    }

    @Test
    void aPledgeOfAnUnknownBlocIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new DraftPledge("pledge:x:2013", "bloc:x", 2013, TEXT, List.of(), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_BLOC, "bloc", "bloc:x"));
    }

    @Test
    void aTextIsNeeded() {
        fixture.givenNoPriorActivity()
                .when(new DraftPledge(PLEDGE, BLOC, 2013, " ", List.of(), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "text", "value", " "));
    }

    @Test
    void twoTargetsUnderOneCodeAreRefused() {
        fixture.givenNoPriorActivity()
                .when(new DraftPledge(PLEDGE, BLOC, 2013, TEXT, List.of(REPORTS, REPORTS), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "targets.code", "value", "T1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhiều", "", "-1", "1e999999999"})
    void aGoalIsAPlainDecimal(String goal) {
        var target = new Target("T3", "Điển hình", "gương", goal);
        fixture.givenNoPriorActivity()
                .when(new DraftPledge(PLEDGE, BLOC, 2013, TEXT, List.of(target), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "targets.goal", "value", goal));
    }

    @Test
    void openingFreezesTextAndParties() {
        fixture.given((Object[]) drafted()).when(open(null, NINE)).expectEvents(opening(CONFERENCE));
    }

    @Test
    void openingAgainForTheSameDayChangesNothing() {
        opened(CONFERENCE).when(open(CONFERENCE, DAY_AFTER)).expectNoEvents();
    }

    @Test
    void openingAgainWithoutADayChangesNothingTheNextDayEither() {
        opened(CONFERENCE).when(open(null, DAY_AFTER)).expectNoEvents();
    }

    @Test
    void openingAgainForAnotherDayIsRefused() {
        opened(CONFERENCE)
                .when(open(CONFERENCE.plusDays(7), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.PLEDGE_NOT_DRAFT, "id", PLEDGE, "dueOn", CONFERENCE));
    }

    @Test
    void aDueDayBeforeTheOpeningIsRefused() {
        fixture.given((Object[]) drafted())
                .when(open(CONFERENCE.minusDays(1), NINE))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.INVALID_VALUE, "field", "dueOn", "value", CONFERENCE.minusDays(1)));
    }

    @Test
    void aPledgeWithoutPartiesDoesNotOpen() {
        fixture.given((Object[]) drafted())
                .when(open(null, Instant.parse("2011-04-15T02:00:00Z")))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NO_PARTY, "bloc", BLOC, "on", LocalDate.of(2011, 4, 15)));
    }

    /** Tricky case 48: the pledge for 2013, signed on 15 April 2013, is on time. */
    @Test
    void signingOnTheDueDayIsNotLate() {
        opened(CONFERENCE).when(sign(2, NINE)).expectEvents(signed(2, CONFERENCE, false, NINE));
    }

    /** Tricky case 48: the due day ends at midnight in Viet Nam, where it is seven hours later than in UTC. */
    @Test
    void theDueDayEndsInVietNam() {
        Instant lastMoment = Instant.parse("2013-04-15T16:59:59Z");
        Instant midnight = Instant.parse("2013-04-15T17:00:00Z");
        opened(CONFERENCE).when(sign(2, lastMoment)).expectEvents(signed(2, CONFERENCE, false, lastMoment));
        opened(CONFERENCE).when(sign(2, midnight)).expectEvents(signed(2, CONFERENCE.plusDays(1), true, midnight));
    }

    /** Tricky case 49: late, and it binds all the same. */
    @Test
    void theLastPartySigningLateBringsThePledgeIntoForce() {
        opened(CONFERENCE)
                .andGiven((Object[]) signaturesOf(SIZE - 1))
                .when(sign(SIZE, DAY_AFTER))
                .expectEvents(
                        signed(SIZE, CONFERENCE.plusDays(1), true, DAY_AFTER),
                        new PledgeInForce(PLEDGE, SIZE, DAY_AFTER))
                .expectResultMessagePayload(new Accepted(PLEDGE, 28));
    }

    @Test
    void theLastButOneDoesNotBringItIntoForce() {
        opened(CONFERENCE)
                .andGiven((Object[]) signaturesOf(SIZE - 2))
                .when(sign(SIZE, NINE))
                .expectEvents(signed(SIZE, CONFERENCE, false, NINE));
    }

    @Test
    void aDraftIsNotSigned() {
        fixture.given((Object[]) drafted())
                .when(sign(2, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.PLEDGE_NOT_OPEN, "id", PLEDGE));
    }

    @Test
    void anAgencyThatIsNoPartyDoesNotSign() {
        opened(CONFERENCE)
                .when(sign(13, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_PARTY, "id", PLEDGE, "agency", agency(13)));
    }

    @Test
    void somebodyElseDoesNotSignForAnAgency() {
        opened(CONFERENCE)
                .when(new SignPledge(PLEDGE, agency(2), delegate(3), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.NOT_THE_REPRESENTATIVE,
                        "agency",
                        agency(2),
                        "person",
                        person(3),
                        "on",
                        CONFERENCE));
    }

    /** Tricky case 50: the head changed between text and signing. */
    @Test
    void theNewRepresentativeSignsAndTheFormerOneDoesNot() {
        neighbours.given(
                Agency.class,
                agency(2),
                new AgencyRegistered(agency(2), "a02", "Cơ quan 02"),
                new RepresentativeNamed(agency(2), person(2), FOUNDED),
                new RepresentativeNamed(agency(2), "person:new", CONFERENCE));
        var newcomer = new Actor("person:new", Role.DELEGATE, agency(2));

        opened(CONFERENCE)
                .when(new SignPledge(PLEDGE, agency(2), newcomer, NINE))
                .expectEvents(new PledgeSigned(PLEDGE, agency(2), "person:new", CONFERENCE, false, NINE));
        opened(CONFERENCE)
                .when(sign(2, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.NOT_THE_REPRESENTATIVE,
                        "agency",
                        agency(2),
                        "person",
                        person(2),
                        "on",
                        CONFERENCE));
    }

    @Test
    void signingAgainChangesNothing() {
        opened(CONFERENCE)
                .andGiven((Object[]) signaturesOf(2))
                .when(sign(2, DAY_AFTER))
                .expectNoEvents();
    }

    @Test
    void aSecondSignatureByAnotherPersonIsRefused() {
        opened(CONFERENCE)
                .andGiven((Object[]) signaturesOf(2))
                .when(new SignPledge(PLEDGE, agency(2), delegate(3), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_SIGNED, "agency", agency(2), "signer", person(2)));
    }

    @Test
    void anAuditorDoesNotSign() {
        opened(CONFERENCE)
                .when(new SignPledge(PLEDGE, agency(2), new Actor(person(2), Role.AUDITOR, agency(2)), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ROLE_MISSING, "role", "auditor", "needed", "delegate"));
    }

    private TestExecutor<Pledge> opened(LocalDate dueOn) {
        return fixture.given((Object[]) drafted()).andGiven((Object[]) opening(dueOn));
    }

    private static Event[] drafted() {
        return new Event[] {
            new PledgeDrafted(PLEDGE, BLOC, 2013, TEXT),
            new TargetSet(PLEDGE, "T1", "Báo cáo đúng hạn", "%", "100"),
            new TargetSet(PLEDGE, "T2", "Điển hình tiên tiến", "gương", "12.5")
        };
    }

    private static Event[] opening(LocalDate dueOn) {
        var events = new ArrayList<Event>();
        TwelveAgencies.members().forEach(member -> events.add(new PartyNamed(PLEDGE, member)));
        String digest = new PledgeText(PLEDGE, TEXT, List.of(REPORTS, EXEMPLARS)).digest();
        events.add(new PledgeOpened(PLEDGE, digest, SIZE, dueOn, NINE));
        return events.toArray(Event[]::new);
    }

    private static Event[] signaturesOf(int agencies) {
        var events = new ArrayList<Event>();
        for (int number = 1; number <= agencies; number++) {
            events.add(signed(number, CONFERENCE, false, NINE));
        }
        return events.toArray(Event[]::new);
    }

    private static PledgeSigned signed(int number, LocalDate on, boolean late, Instant at) {
        return new PledgeSigned(PLEDGE, agency(number), person(number), on, late, at);
    }

    private static DraftPledge draft(Actor by) {
        return new DraftPledge(PLEDGE, BLOC, 2013, TEXT, List.of(REPORTS, EXEMPLARS), by, NINE);
    }

    private static OpenPledge open(@Nullable LocalDate dueOn, Instant at) {
        return new OpenPledge(PLEDGE, dueOn, SECRETARY, at);
    }

    private static SignPledge sign(int number, Instant at) {
        return new SignPledge(PLEDGE, agency(number), delegate(number), at);
    }
}
