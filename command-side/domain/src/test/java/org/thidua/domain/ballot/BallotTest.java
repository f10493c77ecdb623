package org.thidua.domain.ballot;

import static org.thidua.domain.ballot.CouncilOf.BALLOT;
import static org.thidua.domain.ballot.CouncilOf.CLOSES_AT;
import static org.thidua.domain.ballot.CouncilOf.COUNCIL;
import static org.thidua.domain.ballot.CouncilOf.NOW;
import static org.thidua.domain.ballot.CouncilOf.SECRETARY;
import static org.thidua.domain.ballot.CouncilOf.member;
import static org.thidua.domain.ballot.CouncilOf.memberActing;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.council.Council;
import org.thidua.domain.nomination.Dossier;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.ConfirmOutcomes;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.ballot.RecuseMember;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Drafting, recusing, voting, closing: what a ballot decides by itself. Opening stands in {@link OpeningTest}. */
class BallotTest {

    private static final String N1 = "nomination:1";
    private static final String N2 = "nomination:2";
    private static final List<String> BOTH = List.of(N1, N2);
    private static final Actor OUTSIDER = new Actor("person:outsider", Role.MEMBER, null);
    private static final Actor STRANGE_SECRETARY = new Actor("person:stranger", Role.SECRETARY, null);

    private final AggregateTestFixture<Ballot> fixture = new AggregateTestFixture<>(Ballot.class);

    @BeforeEach
    void aCouncilAndTwoNominations() {
        Neighbours neighbours = new NeighboursInMemory()
                .given(Council.class, COUNCIL, CouncilOf.seats(9, 9))
                .given(
                        Nomination.class,
                        N1,
                        Dossier.drafted(N1, SmallCatalogue.EIGHTY, "person:p1")
                                .readyForCouncil()
                                .events())
                .given(
                        Nomination.class,
                        N2,
                        Dossier.drafted(N2, SmallCatalogue.NINETY, "person:p2")
                                .readyForCouncil()
                                .events());
        fixture.registerInjectableResource(new SealsInMemory());
        fixture.registerInjectableResource(neighbours);
        fixture.registerInjectableResource(SmallCatalogue.CATALOGUE);
    }

    @Test
    void aBallotIsDrafted() {
        whenDrafting(COUNCIL, BOTH, VoteMethod.ROLL_CALL, CLOSES_AT, SECRETARY)
                .expectEvents(new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", BOTH, CLOSES_AT))
                .expectResultMessagePayload(new Accepted(BALLOT, 0));
    }

    @Test
    void draftingTheSameBallotAgainChangesNothing() {
        var draft = draft(COUNCIL, BOTH, VoteMethod.ROLL_CALL, null, SECRETARY);
        fixture.givenCommands(draft).when(draft).expectNoEvents();
    }

    @Test
    void anotherBallotUnderTheSameIdIsRefused() {
        refused(
                fixture.givenCommands(draft(COUNCIL, BOTH, VoteMethod.ROLL_CALL, null, SECRETARY))
                        .when(draft(COUNCIL, List.of(N1), VoteMethod.ROLL_CALL, null, SECRETARY)),
                RejectionCode.ALREADY_EXISTS,
                "id",
                BALLOT);
    }

    @Test
    void aSecretBallotCannotBeHeldYet() {
        refused(
                whenDrafting(COUNCIL, BOTH, VoteMethod.SECRET, null, SECRETARY),
                RejectionCode.SECRET_BALLOT_NOT_AVAILABLE,
                "method",
                "SECRET");
    }

    @Test
    void aBallotHasOneMethod() {
        refused(
                whenDrafting(COUNCIL, BOTH, VoteMethod.ANY, null, SECRETARY),
                RejectionCode.INVALID_VALUE,
                "field",
                "method",
                "value",
                "ANY");
    }

    @Test
    void eachNominationStandsOnTheBallotOnce() {
        refused(
                whenDrafting(COUNCIL, List.of(N1, N1), VoteMethod.ROLL_CALL, null, SECRETARY),
                RejectionCode.INVALID_VALUE,
                "field",
                "nominationIds",
                "value",
                List.of(N1, N1));
        refused(
                whenDrafting(COUNCIL, List.of(), VoteMethod.ROLL_CALL, null, SECRETARY),
                RejectionCode.INVALID_VALUE,
                "field",
                "nominationIds",
                "value",
                "[]");
    }

    @Test
    void theClosingTimeIsStillToCome() {
        refused(
                whenDrafting(COUNCIL, BOTH, VoteMethod.ROLL_CALL, NOW, SECRETARY),
                RejectionCode.INVALID_VALUE,
                "field",
                "closesAt",
                "value",
                NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"council:x", N1})
    void anUnknownCouncilHoldsNoBallot(String council) {
        refused(
                whenDrafting(council, BOTH, VoteMethod.ROLL_CALL, null, SECRETARY),
                RejectionCode.UNKNOWN_COUNCIL,
                "council",
                council);
    }

    @Test
    void anUnknownNominationIsNoItem() {
        refused(
                whenDrafting(COUNCIL, List.of(N1, "nomination:x"), VoteMethod.ROLL_CALL, null, SECRETARY),
                RejectionCode.UNKNOWN_NOMINATION,
                "nomination",
                "nomination:x");
    }

    @Test
    void aMemberDoesNotDraftABallot() {
        refused(
                whenDrafting(COUNCIL, BOTH, VoteMethod.ROLL_CALL, null, memberActing(2)),
                RejectionCode.ROLE_MISSING,
                "role",
                "member",
                "needed",
                "secretary, chair");
    }

    @Test
    void aSecretaryOfAnotherCouncilDoesNotDraftABallot() {
        refused(
                whenDrafting(COUNCIL, BOTH, VoteMethod.ROLL_CALL, null, STRANGE_SECRETARY),
                RejectionCode.SEAT_MISSING,
                "council",
                COUNCIL,
                "person",
                STRANGE_SECRETARY.personId(),
                "day",
                "2013-03-05");
    }

    @Test
    void aMemberVotesOnAllItems() {
        given(opened())
                .when(cast(1, NOW, Map.of(N1, Choice.AGREE, N2, Choice.ABSTAIN)))
                .expectEvents(new VotesCast(BALLOT, member(1), Map.of(N1, "AGREE", N2, "ABSTAIN"), NOW));
    }

    @Test
    void aMemberCompletesTheVoteLaterAndOnlyTheNewPartIsStored() {
        given(opened(voted(1, Map.of(N1, "AGREE"))))
                .when(cast(1, NOW, Map.of(N1, Choice.AGREE, N2, Choice.DISAGREE)))
                .expectEvents(new VotesCast(BALLOT, member(1), Map.of(N2, "DISAGREE"), NOW));
    }

    @Test
    void theSameVoteAgainChangesNothing() {
        given(opened(voted(1, Map.of(N1, "AGREE"))))
                .when(cast(1, NOW, Map.of(N1, Choice.AGREE)))
                .expectNoEvents();
    }

    /** Case 39: the first cast is final. */
    @Test
    void aDifferentSecondVoteIsRefusedAsAWhole() {
        refused(
                given(opened(voted(1, Map.of(N1, "AGREE"))))
                        .when(cast(1, NOW, Map.of(N1, Choice.DISAGREE, N2, Choice.AGREE))),
                RejectionCode.ALREADY_VOTED,
                "ballot",
                BALLOT,
                "nomination",
                N1);
    }

    @Test
    void nobodyOutsideTheElectorateVotes() {
        refused(
                given(opened()).when(new CastVotes(BALLOT, Map.of(N1, Choice.AGREE), OUTSIDER, NOW)),
                RejectionCode.NOT_IN_ELECTORATE,
                "ballot",
                BALLOT,
                "person",
                "person:outsider");
    }

    /** Case 42: a secretary who is not a member. */
    @Test
    void aSecretaryWithoutAVoteDoesNotVote() {
        refused(
                given(opened()).when(new CastVotes(BALLOT, Map.of(N1, Choice.AGREE), SECRETARY, NOW)),
                RejectionCode.NOT_IN_ELECTORATE,
                "ballot",
                BALLOT,
                "person",
                SECRETARY.personId());
    }

    /** Case 35: equality counts. */
    @Test
    void aVoteAtTheInstantOfClosingCounts() {
        given(opened())
                .when(cast(1, CLOSES_AT, Map.of(N1, Choice.AGREE)))
                .expectEvents(new VotesCast(BALLOT, member(1), Map.of(N1, "AGREE"), CLOSES_AT));
    }

    /** Case 35: what comes later is not counted, also when nobody has closed the ballot yet. */
    @Test
    void aVoteAfterTheClosingTimeIsRefused() {
        Instant late = CLOSES_AT.plusNanos(1000);
        refused(
                given(opened()).when(cast(1, late, Map.of(N1, Choice.AGREE))),
                RejectionCode.CLOSING_TIME_PASSED,
                "closesAt",
                CLOSES_AT,
                "receivedAt",
                late);
    }

    @Test
    void aVoteAfterClosingIsRefused() {
        refused(
                given(opened(new BallotClosed(BALLOT, 0, NOW))).when(cast(1, NOW, Map.of(N1, Choice.AGREE))),
                RejectionCode.BALLOT_CLOSED,
                "ballot",
                BALLOT,
                "closedAt",
                NOW);
    }

    @Test
    void aVoteBeforeOpeningIsRefused() {
        refused(
                given(drafted()).when(cast(1, NOW, Map.of(N1, Choice.AGREE))),
                RejectionCode.BALLOT_NOT_OPEN,
                "ballot",
                BALLOT,
                "status",
                "DRAFT");
    }

    @Test
    void aVoteOnANominationThatIsNoItemIsRefused() {
        refused(
                given(opened()).when(cast(1, NOW, Map.of("nomination:x", Choice.AGREE))),
                RejectionCode.NOT_ON_BALLOT,
                "ballot",
                BALLOT,
                "nomination",
                "nomination:x");
    }

    @Test
    void anEmptyVoteIsRefused() {
        refused(
                given(opened()).when(cast(1, NOW, Map.of())),
                RejectionCode.INVALID_VALUE,
                "field",
                "votes",
                "value",
                "{}");
    }

    @Test
    void aRecusedMemberDoesNotVoteOnTheItem() {
        refused(
                given(opened(recused(1, N1))).when(cast(1, NOW, Map.of(N1, Choice.AGREE))),
                RejectionCode.RECUSED,
                "ballot",
                BALLOT,
                "nomination",
                N1);
    }

    @Test
    void aRecusedMemberVotesOnTheOtherItems() {
        given(opened(recused(1, N1)))
                .when(cast(1, NOW, Map.of(N2, Choice.AGREE)))
                .expectEvents(new VotesCast(BALLOT, member(1), Map.of(N2, "AGREE"), NOW));
    }

    @Test
    void aMemberDeclaresAConflictAndTheReasonIsSealedForTheMember() {
        given(opened())
                .when(new RecuseMember(BALLOT, N1, "Người nhà", memberActing(2), NOW))
                .expectEvents(recused(2, N1));
    }

    @Test
    void theSameConflictAgainChangesNothing() {
        given(opened(recused(2, N1)))
                .when(new RecuseMember(BALLOT, N1, "Khác", memberActing(2), NOW))
                .expectNoEvents();
    }

    @Test
    void aConflictAfterTheVoteIsRefused() {
        refused(
                given(opened(voted(2, Map.of(N1, "AGREE"))))
                        .when(new RecuseMember(BALLOT, N1, "Người nhà", memberActing(2), NOW)),
                RejectionCode.ALREADY_VOTED,
                "ballot",
                BALLOT,
                "nomination",
                N1);
    }

    @Test
    void aConflictHasAReason() {
        refused(
                given(opened()).when(new RecuseMember(BALLOT, N1, " ", memberActing(2), NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "reason",
                "value",
                " ");
    }

    @Test
    void nobodyOutsideTheElectorateIsRecused() {
        refused(
                given(opened()).when(new RecuseMember(BALLOT, N1, "x", OUTSIDER, NOW)),
                RejectionCode.NOT_IN_ELECTORATE,
                "ballot",
                BALLOT,
                "person",
                "person:outsider");
    }

    @Test
    void aConflictOnANominationThatIsNoItemIsRefused() {
        refused(
                given(opened()).when(new RecuseMember(BALLOT, "nomination:x", "x", memberActing(2), NOW)),
                RejectionCode.NOT_ON_BALLOT,
                "ballot",
                BALLOT,
                "nomination",
                "nomination:x");
    }

    /** Cases 30, 34: who is absent or recused counts as not agreeing among all members. 8 of 9 pass at 80, not at 90. */
    @Test
    void closingCountsEachItemUnderItsOwnRule() {
        var past = new ArrayList<Event>();
        for (int i = 1; i <= 8; i++) {
            past.add(voted(i, Map.of(N1, "AGREE", N2, "AGREE")));
        }
        past.add(voted(9, Map.of(N1, "DISAGREE")));
        past.add(recused(9, N2));
        given(opened(past.toArray(Event[]::new)))
                .when(new CloseBallot(BALLOT, SECRETARY, NOW))
                .expectEvents(
                        counted(N1, SmallCatalogue.EIGHTY, 8, 1, 0, 0, 0, 9, 80, false, "PASSED"),
                        counted(N2, SmallCatalogue.NINETY, 8, 0, 0, 0, 1, 9, 90, false, "FAILED"),
                        new BallotClosed(BALLOT, 9, NOW));
    }

    /** Case 31: a vacant seat counts among all members; case 34: so does a vote that was not cast. */
    @Test
    void vacantSeatsAndMissingVotesCountAsNotAgreeing() {
        given(openedWith(7, 9, voted(1, Map.of(N1, "AGREE", N2, "ABSTAIN"))))
                .when(new CloseBallot(BALLOT, memberActing(1), NOW))
                .expectEvents(
                        counted(N1, SmallCatalogue.EIGHTY, 1, 0, 0, 6, 0, 9, 80, false, "FAILED"),
                        counted(N2, SmallCatalogue.NINETY, 0, 0, 1, 6, 0, 9, 90, false, "FAILED"),
                        new BallotClosed(BALLOT, 1, NOW));
    }

    @Test
    void presentMeansThoseWhoVotedOnTheItem() {
        var item = new ItemFrozen(
                BALLOT,
                N1,
                SmallCatalogue.PRESENT,
                "rs-2003",
                SmallCatalogue.rowOf(SmallCatalogue.PRESENT),
                50,
                true,
                "PRESENT");
        var past = new ArrayList<Event>();
        past.add(new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", List.of(N1), null));
        for (int i = 1; i <= 9; i++) {
            past.add(new ElectorFrozen(BALLOT, member(i), "MEMBER"));
        }
        past.add(item);
        past.add(new BallotOpened(BALLOT, COUNCIL, 1, 9, 9, NOW, null));
        past.add(recused(4, N1));
        past.add(voted(1, Map.of(N1, "AGREE")));
        past.add(voted(2, Map.of(N1, "AGREE")));
        past.add(voted(3, Map.of(N1, "ABSTAIN")));
        fixture.given(past)
                .when(new CloseBallot(BALLOT, SECRETARY, NOW))
                .expectEvents(
                        counted(N1, SmallCatalogue.PRESENT, 2, 0, 1, 5, 1, 3, 50, true, "PASSED"),
                        new BallotClosed(BALLOT, 3, NOW));
    }

    @Test
    void theServiceClosesOnlyAfterTheClosingTime() {
        refused(
                given(opened()).when(new CloseBallot(BALLOT, Actor.SERVICE, CLOSES_AT)),
                RejectionCode.CLOSING_TIME_NOT_REACHED,
                "ballot",
                BALLOT,
                "closesAt",
                CLOSES_AT);
        Instant after = CLOSES_AT.plusNanos(1000);
        given(opened())
                .when(new CloseBallot(BALLOT, Actor.SERVICE, after))
                .expectEvents(
                        counted(N1, SmallCatalogue.EIGHTY, 0, 0, 0, 9, 0, 9, 80, false, "FAILED"),
                        counted(N2, SmallCatalogue.NINETY, 0, 0, 0, 9, 0, 9, 90, false, "FAILED"),
                        new BallotClosed(BALLOT, 0, after));
    }

    @Test
    void theServiceNeverClosesABallotWithoutAClosingTime() {
        var past = opened();
        past.set(0, new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", BOTH, null));
        refused(
                given(past).when(new CloseBallot(BALLOT, Actor.SERVICE, NOW)),
                RejectionCode.CLOSING_TIME_NOT_REACHED,
                "ballot",
                BALLOT,
                "closesAt",
                "none");
    }

    @Test
    void closingTwiceChangesNothing() {
        given(opened(new BallotClosed(BALLOT, 0, NOW)))
                .when(new CloseBallot(BALLOT, SECRETARY, NOW))
                .expectNoEvents();
    }

    @Test
    void aDraftIsNotClosed() {
        refused(
                given(drafted()).when(new CloseBallot(BALLOT, SECRETARY, NOW)),
                RejectionCode.BALLOT_NOT_OPEN,
                "ballot",
                BALLOT,
                "status",
                "DRAFT");
    }

    @Test
    void aMemberDoesNotClose() {
        refused(
                given(opened()).when(new CloseBallot(BALLOT, memberActing(2), NOW)),
                RejectionCode.ROLE_MISSING,
                "role",
                "member",
                "needed",
                "secretary, chair, service");
    }

    @Test
    void aSecretaryOfAnotherCouncilDoesNotClose() {
        refused(
                given(opened()).when(new CloseBallot(BALLOT, STRANGE_SECRETARY, NOW)),
                RejectionCode.SEAT_MISSING,
                "council",
                COUNCIL,
                "person",
                STRANGE_SECRETARY.personId(),
                "day",
                "2013-03-05");
    }

    @Test
    void theOutcomesAreRecordedOnce() {
        given(opened(new BallotClosed(BALLOT, 0, NOW)))
                .when(new ConfirmOutcomes(BALLOT, Actor.SERVICE, NOW))
                .expectEvents(new OutcomesRecorded(BALLOT, 2));
        given(opened(new BallotClosed(BALLOT, 0, NOW), new OutcomesRecorded(BALLOT, 2)))
                .when(new ConfirmOutcomes(BALLOT, Actor.SERVICE, NOW))
                .expectNoEvents();
    }

    @Test
    void anOpenBallotHasNoOutcomes() {
        refused(
                given(opened()).when(new ConfirmOutcomes(BALLOT, Actor.SERVICE, NOW)),
                RejectionCode.BALLOT_NOT_CLOSED,
                "ballot",
                BALLOT,
                "status",
                "OPEN");
    }

    @Test
    void nobodyButTheServiceConfirmsOutcomes() {
        refused(
                given(opened(new BallotClosed(BALLOT, 0, NOW))).when(new ConfirmOutcomes(BALLOT, SECRETARY, NOW)),
                RejectionCode.ROLE_MISSING,
                "role",
                "secretary",
                "needed",
                "service");
    }

    private static List<Event> drafted() {
        return List.of(new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", BOTH, CLOSES_AT));
    }

    private static List<Event> opened(Event... after) {
        return openedWith(9, 9, after);
    }

    private static List<Event> openedWith(int electors, int members, Event... after) {
        var events = new ArrayList<>(drafted());
        for (int i = 1; i <= electors; i++) {
            events.add(new ElectorFrozen(BALLOT, member(i), "MEMBER"));
        }
        events.add(frozen(N1, SmallCatalogue.EIGHTY, 80));
        events.add(frozen(N2, SmallCatalogue.NINETY, 90));
        events.add(new BallotOpened(BALLOT, COUNCIL, 2, electors, members, NOW, CLOSES_AT));
        events.addAll(List.of(after));
        return events;
    }

    private static ItemFrozen frozen(String nomination, String award, int percent) {
        return new ItemFrozen(
                BALLOT, nomination, award, "rs-2003", SmallCatalogue.rowOf(award), percent, false, "ALL_MEMBERS");
    }

    private static VotesCast voted(int member, Map<String, String> choices) {
        return new VotesCast(BALLOT, member(member), choices, NOW);
    }

    private static MemberRecused recused(int member, String nomination) {
        return new MemberRecused(
                BALLOT,
                member(member),
                nomination,
                MemberRecused.DECLARED,
                sealed(MemberRecused.REASON, BALLOT, member(member), "Người nhà"));
    }

    private static ItemCounted counted(
            String nomination,
            String award,
            int agree,
            int disagree,
            int abstain,
            int notCast,
            int recused,
            int denominator,
            int percent,
            boolean strict,
            String outcome) {
        return new ItemCounted(
                BALLOT,
                nomination,
                agree,
                disagree,
                abstain,
                notCast,
                recused,
                denominator,
                percent,
                strict,
                SmallCatalogue.rowOf(award),
                outcome);
    }

    private TestExecutor<Ballot> given(List<Event> events) {
        return fixture.given(events);
    }

    private ResultValidator<Ballot> whenDrafting(
            String council, List<String> nominations, VoteMethod method, @Nullable Instant closesAt, Actor by) {
        return fixture.givenNoPriorActivity().when(draft(council, nominations, method, closesAt, by));
    }

    private static void refused(ResultValidator<Ballot> result, RejectionCode code, Object... facts) {
        result.expectNoEvents().expectException(Refusal.with(code, facts));
    }

    private static DraftBallot draft(
            String council, List<String> nominations, VoteMethod method, @Nullable Instant closesAt, Actor by) {
        return new DraftBallot(BALLOT, council, nominations, method, closesAt, by, NOW);
    }

    private static CastVotes cast(int member, Instant at, Map<String, Choice> choices) {
        return new CastVotes(BALLOT, choices, memberActing(member), at);
    }
}
