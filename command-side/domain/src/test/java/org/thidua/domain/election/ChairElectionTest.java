package org.thidua.domain.election;

import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.CONFERENCE;
import static org.thidua.domain.shared.TwelveAgencies.FOUNDED;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.NOBODY;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.SIZE;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.delegate;
import static org.thidua.domain.shared.TwelveAgencies.members;
import static org.thidua.domain.shared.TwelveAgencies.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.CallElection;
import org.thidua.messages.election.CandidacyEntered;
import org.thidua.messages.election.CastElectionVote;
import org.thidua.messages.election.CloseRound;
import org.thidua.messages.election.DelegateAccredited;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ElectionFailed;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.election.EnterCandidacy;
import org.thidua.messages.election.HandOverOffice;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.election.OpenElection;
import org.thidua.messages.election.RaiseObjection;
import org.thidua.messages.election.RoundCounted;
import org.thidua.messages.election.RoundOpened;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class ChairElectionTest {

    private static final String ELECTION = "election:k1:2013";
    private static final String ABSTAIN = CastElectionVote.ABSTAIN;

    private final AggregateTestFixture<ChairElection> fixture = new AggregateTestFixture<>(ChairElection.class);
    private final NeighboursInMemory neighbours = TwelveAgencies.neighbours();

    @BeforeEach
    void blocAndAgencies() {
        fixture.registerInjectableResource(new SealsInMemory());
        fixture.registerInjectableResource(neighbours);
    }

    // calling

    @Test
    void anElectionIsCalled() {
        fixture.givenNoPriorActivity()
                .when(call(ElectionMethod.ACCLAMATION, SECRETARY))
                .expectEvents(called("ACCLAMATION"))
                .expectResultMessagePayload(new Accepted(ELECTION, 0));
    }

    @Test
    void theDeputyIsElectedInAContestOfItsOwn() {
        String id = ELECTION + ":deputy";
        fixture.givenNoPriorActivity()
                .when(new CallElection(
                        id, BLOC, 2013, BlocOffice.DEPUTY, ElectionMethod.SHOW_OF_HANDS, SECRETARY, NINE))
                .expectEvents(new ElectionCalled(id, BLOC, 2013, "DEPUTY", "SHOW_OF_HANDS"));
    }

    @Test
    void callingTheSameElectionAgainChangesNothing() {
        fixture.given(called("ACCLAMATION"))
                .when(call(ElectionMethod.ACCLAMATION, SECRETARY))
                .expectNoEvents();
    }

    @Test
    void callingItByAnotherMethodIsRefused() {
        fixture.given(called("ACCLAMATION"))
                .when(call(ElectionMethod.SHOW_OF_HANDS, SECRETARY))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", ELECTION, "method", "ACCLAMATION"));
    }

    @Test
    void aDelegateOfTheAgencyInTheChairMayCall() {
        fixture.givenNoPriorActivity()
                .when(call(ElectionMethod.ACCLAMATION, delegate(1)))
                .expectEvents(called("ACCLAMATION"));
    }

    @Test
    void aDelegateOfAnotherAgencyMayNotCall() {
        fixture.givenNoPriorActivity()
                .when(call(ElectionMethod.ACCLAMATION, delegate(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_THE_BLOC_CHAIR, "bloc", BLOC, "agency", agency(2)));
    }

    @Test
    void theServiceItselfCallsNothing() {
        fixture.givenNoPriorActivity()
                .when(call(ElectionMethod.ACCLAMATION, NOBODY))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "service", "needed", "secretary, administrator, delegate"));
    }

    @Test
    void theIdNamesBlocYearAndOffice() {
        fixture.givenNoPriorActivity()
                .when(new CallElection(
                        ELECTION, BLOC, 2013, BlocOffice.DEPUTY, ElectionMethod.ACCLAMATION, SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "id", "value", ELECTION));
    }

    @Test
    void anElectionInAnUnknownBlocIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new CallElection(
                        "election:x:2013",
                        "bloc:x",
                        2013,
                        BlocOffice.CHAIR,
                        ElectionMethod.ACCLAMATION,
                        SECRETARY,
                        NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_BLOC, "bloc", "bloc:x"));
    }

    @Test
    void aSecretElectionIsRefused() {
        fixture.givenNoPriorActivity()
                .when(call(ElectionMethod.SECRET, SECRETARY))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.SECRET_BALLOT_NOT_AVAILABLE, "method", "SECRET"));
    }

    @Test
    void anOfficeThatIsHeldIsNotElectedOnceMore() {
        fixture.givenNoPriorActivity()
                .when(new CallElection(
                        "election:k1:2012", BLOC, 2012, BlocOffice.CHAIR, ElectionMethod.ACCLAMATION, SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.OFFICE_TAKEN, "office", "CHAIR", "year", "2012", "agency", agency(1)));
    }

    // candidacies

    @Test
    void aMemberProposesACandidate() {
        fixture.given(called("ACCLAMATION"))
                .when(new EnterCandidacy(ELECTION, agency(2), delegate(3), NINE))
                .expectEvents(new CandidacyEntered(ELECTION, agency(2), agency(3)));
    }

    @Test
    void theSecretaryEntersACandidate() {
        fixture.given(called("ACCLAMATION"))
                .when(new EnterCandidacy(ELECTION, agency(2), SECRETARY, NINE))
                .expectEvents(new CandidacyEntered(ELECTION, agency(2), "person:secretary"));
    }

    @Test
    void enteringTheSameCandidateAgainChangesNothing() {
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(new EnterCandidacy(ELECTION, agency(2), delegate(4), NINE))
                .expectNoEvents();
    }

    @Test
    void onlyAMemberStands() {
        fixture.given(called("ACCLAMATION"))
                .when(new EnterCandidacy(ELECTION, agency(13), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_MEMBER, "agency", agency(13), "on", CONFERENCE));
    }

    @Test
    void onlyAMemberProposes() {
        fixture.given(called("ACCLAMATION"))
                .when(new EnterCandidacy(ELECTION, agency(2), delegate(13), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_MEMBER, "agency", agency(13), "on", CONFERENCE));
    }

    @Test
    void nobodyEntersAfterTheOpening() {
        showOfHands(2, 3)
                .when(new EnterCandidacy(ELECTION, agency(4), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_CALLED, "id", ELECTION));
    }

    // opening

    @Test
    void openingFreezesDelegatesAndBeginsTheFirstRound() {
        fixture.given(called("ACCLAMATION"), entered(2)).when(open()).expectEvents(opening("ACCLAMATION", 2));
    }

    @Test
    void openingAgainWithTheSameAgenciesPresentChangesNothing() {
        acclamation().when(open()).expectNoEvents();
        acclamation()
                .when(new OpenElection(ELECTION, members(), SECRETARY, NINE))
                .expectNoEvents();
    }

    @Test
    void openingAgainWithOthersPresentIsRefused() {
        acclamation()
                .when(new OpenElection(ELECTION, members().subList(0, 8), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_CALLED, "id", ELECTION));
    }

    @Test
    void withoutACandidateNothingOpens() {
        fixture.given(called("ACCLAMATION"))
                .when(open())
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NO_CANDIDATE));
    }

    @Test
    void aCandidateThatHasLeftTheBlocNoLongerStands() {
        var events = new ArrayList<>(Arrays.asList(TwelveAgencies.blocEvents()));
        events.add(new MemberLeft(BLOC, agency(2), CONFERENCE));
        neighbours.given(Bloc.class, BLOC, events.toArray(Event[]::new));
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(open())
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NO_CANDIDATE));
    }

    @Test
    void anAcclamationIsForOneCandidate() {
        fixture.given(called("ACCLAMATION"), entered(2), entered(3))
                .when(open())
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ONE_CANDIDATE_ONLY, "candidates", 2));
    }

    /** Two thirds of 12 are 8. */
    @Test
    void sevenOfTwelveAreNoQuorum() {
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(new OpenElection(ELECTION, members().subList(0, 7), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NO_QUORUM, "present", 7, "members", SIZE, "needed", 8));
    }

    @Test
    void eightOfTwelveAreAQuorum() {
        var expected = new ArrayList<Event>();
        for (int number = 1; number <= SIZE; number++) {
            expected.add(new DelegateAccredited(ELECTION, agency(number), person(number), number <= 8));
        }
        expected.add(new RoundOpened(ELECTION, 1, "ACCLAMATION", List.of(agency(2)), SIZE, 8, NINE));
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(new OpenElection(ELECTION, members().subList(0, 8), SECRETARY, NINE))
                .expectEvents(expected.toArray());
    }

    /** Tricky case 56: a guest is not counted, not even when somebody writes it down as present. */
    @Test
    void aGuestIsNotCountedAsPresent() {
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(new OpenElection(ELECTION, List.of(agency(13)), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_MEMBER, "agency", agency(13), "on", CONFERENCE));
    }

    @Test
    void anAgencyWithoutARepresentativeIsNotPresent() {
        neighbours.given(Agency.class, agency(2), new AgencyRegistered(agency(2), "a02", "Cơ quan 02"));
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(new OpenElection(ELECTION, members(), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NO_REPRESENTATIVE, "agency", agency(2), "on", CONFERENCE));
    }

    @Test
    void anAgencyWithoutARepresentativeStillCountsAmongTheMembers() {
        neighbours.given(
                Bloc.class,
                BLOC,
                new BlocEstablished(BLOC, "k1", "Khối thi đua"),
                new MemberJoined(BLOC, agency(1), FOUNDED),
                new MemberJoined(BLOC, agency(2), FOUNDED),
                new MemberJoined(BLOC, agency(3), FOUNDED));
        neighbours.given(Agency.class, agency(3), new AgencyRegistered(agency(3), "a03", "Cơ quan 03"));
        fixture.given(called("ACCLAMATION"), entered(2))
                .when(open())
                .expectEvents(
                        new DelegateAccredited(ELECTION, agency(1), person(1), true),
                        new DelegateAccredited(ELECTION, agency(2), person(2), true),
                        new RoundOpened(ELECTION, 1, "ACCLAMATION", List.of(agency(2)), 3, 2, NINE));
    }

    // acclamation

    @Test
    void anAcclamationWithoutObjectionElectsUnanimously() {
        acclamation()
                .when(close())
                .expectEvents(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 12), 0, 0, 7, "ELECTED", true),
                        elected(2, 1, true));
    }

    /** Tricky case 57. */
    @Test
    void anAcclamationWithAnAbstentionIsNotUnanimous() {
        acclamation()
                .andGiven(vote(1, 5, ABSTAIN))
                .when(close())
                .expectEvents(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 11), 1, 0, 7, "ELECTED", false),
                        elected(2, 1, false));
    }

    @Test
    void anAbstentionIsRecorded() {
        acclamation().when(cast(5, ABSTAIN)).expectEvents(vote(1, 5, ABSTAIN));
    }

    @Test
    void anAcclamationThatMostAbstainFromGoesToABallot() {
        acclamation()
                .andGiven((Object[]) votes(1, ABSTAIN, 1, 2, 3, 4, 5, 6))
                .when(close())
                .expectEvents(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 6), 6, 0, 7, "BALLOT_REQUIRED", false),
                        new RoundOpened(ELECTION, 2, "SHOW_OF_HANDS", List.of(agency(2)), SIZE, SIZE, NINE));
    }

    @Test
    void anObjectionIsRecorded() {
        acclamation()
                .when(new RaiseObjection(ELECTION, "không đồng ý", delegate(7), NINE))
                .expectEvents(objection(7));
    }

    @Test
    void objectingAgainChangesNothing() {
        acclamation()
                .andGiven(objection(7))
                .when(new RaiseObjection(ELECTION, "lần nữa", delegate(7), NINE))
                .expectNoEvents();
    }

    @Test
    void anObjectionLeadsToAShowOfHands() {
        acclamation()
                .andGiven(objection(7))
                .when(close())
                .expectEvents(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 12), 0, 0, 7, "BALLOT_REQUIRED", false),
                        new RoundOpened(ELECTION, 2, "SHOW_OF_HANDS", List.of(agency(2)), SIZE, SIZE, NINE));
    }

    /** The ballot after an objection is the first one: it needs more than half, and a sole candidate has no run-off. */
    @Test
    void aSoleCandidateWithoutAMajorityIsNotElected() {
        acclamation()
                .andGiven(objection(7))
                .andGiven(new RoundOpened(ELECTION, 2, "SHOW_OF_HANDS", List.of(agency(2)), SIZE, SIZE, NINE))
                .andGiven((Object[]) votes(2, agency(2), 1, 2, 3, 4, 5, 6))
                .when(close())
                .expectEvents(
                        counted(2, "SHOW_OF_HANDS", Map.of(agency(2), 6), 0, 6, 7, "NOBODY", false),
                        new ElectionFailed(ELECTION, 2, "NO_MAJORITY"));
    }

    @Test
    void votesForACandidateAreNotTakenInAnAcclamation() {
        acclamation()
                .when(cast(5, agency(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.VOTE_NOT_TAKEN_HERE, "method", "ACCLAMATION"));
    }

    @Test
    void objectionsAreNotTakenInAShowOfHands() {
        showOfHands(2, 3)
                .when(new RaiseObjection(ELECTION, "không đồng ý", delegate(7), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.VOTE_NOT_TAKEN_HERE, "method", "SHOW_OF_HANDS"));
    }

    // show of hands

    @Test
    void aDelegateVotes() {
        showOfHands(2, 3).when(cast(5, agency(2))).expectEvents(vote(1, 5, agency(2)));
    }

    @Test
    void theSameVoteAgainChangesNothing() {
        showOfHands(2, 3)
                .andGiven(vote(1, 5, agency(2)))
                .when(cast(5, agency(2)))
                .expectNoEvents();
    }

    @Test
    void anotherVoteOfTheSameAgencyIsRefused() {
        showOfHands(2, 3)
                .andGiven(vote(1, 5, agency(2)))
                .when(cast(5, agency(3)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_VOTED, "agency", agency(5), "round", 1));
    }

    /** Tricky case 55: another leader of the same agency brings no second vote. */
    @Test
    void twoLeadersOfOneAgencyAreOneVote() {
        showOfHands(2, 3)
                .andGiven(vote(1, 5, agency(2)))
                .when(new CastElectionVote(
                        ELECTION, agency(3), new Actor("person:second", Role.DELEGATE, agency(5)), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_DELEGATE, "id", ELECTION, "person", "person:second"));
    }

    /** Tricky case 56. */
    @Test
    void aGuestDoesNotVote() {
        showOfHands(2, 3)
                .when(cast(13, agency(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_DELEGATE, "id", ELECTION, "person", person(13)));
    }

    @Test
    void whoIsAbsentDoesNotVote() {
        fixture.given(
                        called("SHOW_OF_HANDS"),
                        entered(2),
                        new DelegateAccredited(ELECTION, agency(1), person(1), true),
                        new DelegateAccredited(ELECTION, agency(2), person(2), false),
                        new RoundOpened(ELECTION, 1, "SHOW_OF_HANDS", List.of(agency(2)), 3, 2, NINE))
                .when(cast(2, agency(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_DELEGATE, "id", ELECTION, "person", person(2)));
    }

    /** Who represents the agency later does not matter: delegates are frozen at opening. */
    @Test
    void theFrozenDelegateVotesEvenWhenTheAgencyNamesAnother() {
        neighbours.given(Agency.class, agency(5), new AgencyRegistered(agency(5), "a05", "Cơ quan 05"));
        showOfHands(2, 3).when(cast(5, agency(2))).expectEvents(vote(1, 5, agency(2)));
    }

    @Test
    void whoDoesNotStandGetsNoVote() {
        showOfHands(2, 3)
                .when(cast(5, agency(4)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_A_CANDIDATE, "candidate", agency(4), "round", 1));
    }

    @Test
    void aSecretaryDoesNotVote() {
        showOfHands(2, 3)
                .when(new CastElectionVote(ELECTION, agency(2), SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ROLE_MISSING, "role", "secretary", "needed", "delegate"));
    }

    @Test
    void beforeTheOpeningNobodyVotes() {
        fixture.given(called("SHOW_OF_HANDS"), entered(2))
                .when(cast(5, agency(2)))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_OPEN, "id", ELECTION, "round", 0));
    }

    @Test
    void aVoteForALaterRoundIsRefused() {
        showOfHands(2, 3)
                .when(new CastElectionVote(ELECTION, agency(2), 2, delegate(5), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_OPEN, "id", ELECTION, "round", 2));
    }

    @Test
    void aVoteThatMeantTheFirstRoundDoesNotCountInTheSecond() {
        runOff().when(new CastElectionVote(ELECTION, agency(2), 1, delegate(12), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_OPEN, "id", ELECTION, "round", 1));
    }

    @Test
    void aVoteRepeatedAfterItsRoundChangesNothing() {
        runOff().when(new CastElectionVote(ELECTION, agency(2), 1, delegate(1), NINE))
                .expectNoEvents();
    }

    /** More than half of 12 are 7. */
    @Test
    void sevenOfTwelveElect() {
        showOfHands(2, 3)
                .andGiven((Object[]) votes(1, agency(2), 1, 2, 3, 4, 5, 6, 7))
                .andGiven((Object[]) votes(1, agency(3), 8, 9, 10))
                .andGiven(vote(1, 11, ABSTAIN))
                .when(close())
                .expectEvents(
                        counted(1, "SHOW_OF_HANDS", tally(2, 7, 3, 3), 1, 1, 7, "ELECTED", false),
                        elected(2, 1, false));
    }

    @Test
    void allPresentForOneAreUnanimous() {
        showOfHands(2, 3)
                .andGiven((Object[]) votes(1, agency(3), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .when(close())
                .expectEvents(
                        counted(1, "SHOW_OF_HANDS", tally(2, 0, 3, 12), 0, 0, 7, "ELECTED", true), elected(3, 1, true));
    }

    @Test
    void whenNobodyHasAMajorityTheTwoBestRunOff() {
        showOfHands(2, 3, 4)
                .andGiven((Object[]) votes(1, agency(2), 1, 2, 3, 4, 5, 6))
                .andGiven((Object[]) votes(1, agency(4), 7, 8, 9))
                .andGiven((Object[]) votes(1, agency(3), 10, 11))
                .when(close())
                .expectEvents(
                        counted(1, "SHOW_OF_HANDS", tally(2, 6, 3, 2, 4, 3), 0, 1, 7, "RUN_OFF", false),
                        new RoundOpened(ELECTION, 2, "SHOW_OF_HANDS", List.of(agency(2), agency(4)), SIZE, SIZE, NINE));
    }

    @Test
    void allWhoTieForSecondPlaceEnterTheRunOff() {
        showOfHands(2, 3, 4, 5)
                .andGiven((Object[]) votes(1, agency(2), 1, 2, 3, 4, 5))
                .andGiven((Object[]) votes(1, agency(3), 6, 7, 8))
                .andGiven((Object[]) votes(1, agency(4), 9, 10, 11))
                .andGiven(vote(1, 12, agency(5)))
                .when(close())
                .expectEvents(
                        counted(1, "SHOW_OF_HANDS", tally(2, 5, 3, 3, 4, 3, 5, 1), 0, 0, 7, "RUN_OFF", false),
                        new RoundOpened(
                                ELECTION,
                                2,
                                "SHOW_OF_HANDS",
                                List.of(agency(2), agency(3), agency(4)),
                                SIZE,
                                SIZE,
                                NINE));
    }

    @Test
    void theBestOfARunOffIsElectedWithoutAMajority() {
        runOff().andGiven((Object[]) votes(2, agency(2), 1, 2))
                .andGiven(vote(2, 3, agency(3)))
                .when(close())
                .expectEvents(
                        counted(2, "SHOW_OF_HANDS", tally(2, 2, 3, 1), 0, 9, 2, "ELECTED", false),
                        elected(2, 2, false));
    }

    @Test
    void aTieInTheRunOffIsVotedOnOnceMore() {
        runOff().andGiven(vote(2, 1, agency(2)))
                .andGiven(vote(2, 2, agency(3)))
                .when(close())
                .expectEvents(
                        counted(2, "SHOW_OF_HANDS", tally(2, 1, 3, 1), 0, 10, 2, "RUN_OFF", false),
                        new RoundOpened(ELECTION, 3, "SHOW_OF_HANDS", List.of(agency(2), agency(3)), SIZE, SIZE, NINE));
    }

    @Test
    void aSecondTieElectsNobody() {
        runOff().andGiven(
                        vote(2, 1, agency(2)),
                        vote(2, 2, agency(3)),
                        counted(2, "SHOW_OF_HANDS", tally(2, 1, 3, 1), 0, 10, 2, "RUN_OFF", false),
                        new RoundOpened(ELECTION, 3, "SHOW_OF_HANDS", List.of(agency(2), agency(3)), SIZE, SIZE, NINE),
                        vote(3, 1, agency(2)),
                        vote(3, 2, agency(3)))
                .when(close())
                .expectEvents(
                        counted(3, "SHOW_OF_HANDS", tally(2, 1, 3, 1), 0, 10, 2, "NOBODY", false),
                        new ElectionFailed(ELECTION, 3, "TIE"));
    }

    // closing

    @Test
    void closingADecidedElectionAgainChangesNothing() {
        acclamation()
                .andGiven(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 12), 0, 0, 7, "ELECTED", true), elected(2, 1, true))
                .when(close())
                .expectNoEvents();
    }

    @Test
    void closingTheFirstRoundAgainDoesNotCloseTheSecond() {
        runOff().when(new CloseRound(ELECTION, 1, SECRETARY, NINE)).expectNoEvents();
    }

    @Test
    void beforeTheOpeningNothingIsClosed() {
        fixture.given(called("SHOW_OF_HANDS"), entered(2))
                .when(close())
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_OPEN, "id", ELECTION, "round", 0));
    }

    @Test
    void aDelegateOfAnotherAgencyDoesNotClose() {
        acclamation()
                .when(new CloseRound(ELECTION, delegate(2), NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOT_THE_BLOC_CHAIR, "bloc", BLOC, "agency", agency(2)));
    }

    @Test
    void aVoteAfterTheDecisionIsRefused() {
        acclamation()
                .andGiven(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 12), 0, 0, 7, "ELECTED", true), elected(2, 1, true))
                .when(cast(5, ABSTAIN))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ELECTION_NOT_OPEN, "id", ELECTION, "round", 1));
    }

    // hand-over; what it changes in the bloc is shown on a real store

    @Test
    void withoutAResultNoOfficeIsHandedOver() {
        acclamation()
                .when(new HandOverOffice(ELECTION, CONFERENCE, SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.NOBODY_ELECTED, "id", ELECTION));
    }

    @Test
    void handingOverOnAnotherDayOnceMoreIsRefused() {
        LocalDate later = CONFERENCE.plusDays(1);
        acclamation()
                .andGiven(
                        counted(1, "ACCLAMATION", Map.of(agency(2), 12), 0, 0, 7, "ELECTED", true),
                        elected(2, 1, true),
                        new OfficeHandedOver(ELECTION, BLOC, "CHAIR", 2013, agency(2), CONFERENCE))
                .when(new HandOverOffice(ELECTION, later, SECRETARY, NINE))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.OFFICE_TAKEN, "office", "CHAIR", "year", 2013, "agency", agency(2)));
    }

    private TestExecutor<ChairElection> acclamation() {
        return fixture.given(called("ACCLAMATION"), entered(2)).andGiven((Object[]) opening("ACCLAMATION", 2));
    }

    private TestExecutor<ChairElection> showOfHands(int... candidates) {
        var events = new ArrayList<Event>();
        events.add(called("SHOW_OF_HANDS"));
        Arrays.stream(candidates).forEach(number -> events.add(entered(number)));
        return fixture.given(events).andGiven((Object[]) opening("SHOW_OF_HANDS", candidates));
    }

    /** A tie of 5 to 5 between agencies 2 and 3 has led to a second round. */
    private TestExecutor<ChairElection> runOff() {
        return showOfHands(2, 3)
                .andGiven((Object[]) votes(1, agency(2), 1, 2, 3, 4, 5))
                .andGiven((Object[]) votes(1, agency(3), 6, 7, 8, 9, 10))
                .andGiven(
                        counted(1, "SHOW_OF_HANDS", tally(2, 5, 3, 5), 0, 2, 7, "RUN_OFF", false),
                        new RoundOpened(ELECTION, 2, "SHOW_OF_HANDS", List.of(agency(2), agency(3)), SIZE, SIZE, NINE));
    }

    private static CallElection call(ElectionMethod method, Actor by) {
        return new CallElection(ELECTION, BLOC, 2013, BlocOffice.CHAIR, method, by, NINE);
    }

    private static OpenElection open() {
        return new OpenElection(ELECTION, List.of(), SECRETARY, NINE);
    }

    private static CloseRound close() {
        return new CloseRound(ELECTION, SECRETARY, NINE);
    }

    private static CastElectionVote cast(int number, String candidate) {
        return new CastElectionVote(ELECTION, candidate, delegate(number), NINE);
    }

    private static ElectionCalled called(String method) {
        return new ElectionCalled(ELECTION, BLOC, 2013, "CHAIR", method);
    }

    private static CandidacyEntered entered(int number) {
        return new CandidacyEntered(ELECTION, agency(number), "person:secretary");
    }

    private static Event[] opening(String method, int... candidates) {
        var events = new ArrayList<Event>();
        for (int number = 1; number <= SIZE; number++) {
            events.add(new DelegateAccredited(ELECTION, agency(number), person(number), true));
        }
        List<String> standing =
                Arrays.stream(candidates).mapToObj(TwelveAgencies::agency).toList();
        events.add(new RoundOpened(ELECTION, 1, method, standing, SIZE, SIZE, NINE));
        return events.toArray(Event[]::new);
    }

    private static ElectionVoteCast vote(int round, int number, String candidate) {
        return new ElectionVoteCast(ELECTION, round, agency(number), person(number), candidate, NINE);
    }

    private static Event[] votes(int round, String candidate, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> vote(round, number, candidate))
                .toArray(Event[]::new);
    }

    private static ObjectionRaised objection(int number) {
        return new ObjectionRaised(
                ELECTION,
                1,
                agency(number),
                person(number),
                SealsInMemory.sealed(ObjectionRaised.REASON, ELECTION, person(number), "không đồng ý"));
    }

    /** Votes by candidate: agency number, votes, agency number, votes. */
    private static Map<String, Integer> tally(int... numbersAndVotes) {
        var votes = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < numbersAndVotes.length; i += 2) {
            votes.put(agency(numbersAndVotes[i]), numbersAndVotes[i + 1]);
        }
        return votes;
    }

    private static RoundCounted counted(
            int round,
            String method,
            Map<String, Integer> votes,
            int abstained,
            int notCast,
            int needed,
            String outcome,
            boolean unanimous) {
        return new RoundCounted(
                ELECTION, round, method, SIZE, votes, abstained, notCast, needed, outcome, unanimous, NINE);
    }

    private static AgencyElected elected(int number, int round, boolean unanimous) {
        return new AgencyElected(ELECTION, BLOC, 2013, "CHAIR", agency(number), round, unanimous);
    }
}
