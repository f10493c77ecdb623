package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.CouncilOf.BALLOT;
import static org.thidua.domain.ballot.CouncilOf.CLOSES_AT;
import static org.thidua.domain.ballot.CouncilOf.COUNCIL;
import static org.thidua.domain.ballot.CouncilOf.NOW;
import static org.thidua.domain.ballot.CouncilOf.SEATED_ON;
import static org.thidua.domain.ballot.CouncilOf.SECRETARY;
import static org.thidua.domain.ballot.CouncilOf.member;
import static org.thidua.domain.ballot.CouncilOf.memberActing;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.council.Council;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.council.SeatVacated;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Opening freezes electorate and items and puts every nomination to the ballot, all or nothing. */
class OpeningTest {

    private static final String N1 = "nomination:1";
    private static final String N2 = "nomination:2";

    private final RealStore store = CouncilOf.store(9, 3);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void electorateAndItemsAreFrozenAndTheNominationsPutToTheBallot() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        CouncilOf.ready(store, N2, SmallCatalogue.MAJORITY, "person:p2");
        drafted(List.of(N2, N1), CLOSES_AT)
                .when(open())
                .thenEvents(
                        new ElectorFrozen(BALLOT, member(1), "CHAIR"),
                        new ElectorFrozen(BALLOT, member(2), "MEMBER"),
                        new ElectorFrozen(BALLOT, member(3), "MEMBER"),
                        frozen(N2, SmallCatalogue.MAJORITY, 50, true),
                        frozen(N1, SmallCatalogue.EIGHTY, 80, false),
                        new BallotOpened(BALLOT, COUNCIL, 2, 3, 9, NOW, CLOSES_AT),
                        new NominationPutToBallot(N1, 1, BALLOT, COUNCIL, "agency:a"),
                        new NominationPutToBallot(N2, 1, BALLOT, COUNCIL, "agency:a"));
    }

    @Test
    void openingTwiceChangesNothing() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        drafted(List.of(N1), null).when(open()).when(open()).thenEvents();
    }

    @Test
    void aClosedBallotIsNotOpenedAgain() {
        drafted(List.of(N1), null)
                .given(Ballot.class, BALLOT, new BallotClosed(BALLOT, 0, NOW))
                .when(open())
                .thenRefused(RejectionCode.BALLOT_NOT_DRAFT, "ballot", BALLOT, "status", "CLOSED");
    }

    /** Case 30: a member of the council is the nominee. */
    @Test
    void aNomineeAmongTheElectorsIsRecusedOnThatItem() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, member(2));
        drafted(List.of(N1), null)
                .when(open())
                .thenEvents(
                        new ElectorFrozen(BALLOT, member(1), "CHAIR"),
                        new ElectorFrozen(BALLOT, member(2), "MEMBER"),
                        new ElectorFrozen(BALLOT, member(3), "MEMBER"),
                        frozen(N1, SmallCatalogue.EIGHTY, 80, false),
                        new BallotOpened(BALLOT, COUNCIL, 1, 3, 9, NOW, null),
                        new MemberRecused(BALLOT, member(2), N1, MemberRecused.NOMINEE, null),
                        new NominationPutToBallot(N1, 1, BALLOT, COUNCIL, "agency:a"));
    }

    /** Case 32: the electorate is that of the opening, whatever happens to the council afterwards. */
    @Test
    void aMembershipDecisionDuringTheVoteChangesNothing() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        LocalDate today = LocalDate.of(2013, 3, 5);
        drafted(List.of(N1), null)
                .when(open())
                .given(
                        Council.class,
                        COUNCIL,
                        new SeatVacated(COUNCIL, member(3), today),
                        new SeatGiven(COUNCIL, member(4), "MEMBER", true, today))
                .when(new CastVotes(BALLOT, Map.of(N1, Choice.AGREE), memberActing(4), NOW))
                .thenRefused(RejectionCode.NOT_IN_ELECTORATE, "ballot", BALLOT, "person", member(4))
                .when(new CastVotes(BALLOT, Map.of(N1, Choice.AGREE), memberActing(3), NOW))
                .thenEvents(new VotesCast(BALLOT, member(3), Map.of(N1, "AGREE"), NOW));
    }

    /** Seats count by the day in Viet Nam: at 17:00 UTC it is the next day there. */
    @Test
    void theElectorateIsThatOfTheDayInVietNam() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        store.given(
                Council.class, COUNCIL, new SeatGiven(COUNCIL, member(4), "MEMBER", true, LocalDate.of(2013, 3, 6)));
        drafted(List.of(N1), null).when(new OpenBallot(BALLOT, SECRETARY, Instant.parse("2013-03-05T17:00:00Z")));
        assertThat(store.history()).contains(new ElectorFrozen(BALLOT, member(4), "MEMBER"));
    }

    @Test
    void aNominationThatIsNotReadyKeepsTheWholeBallotClosed() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        CouncilOf.ready(store, N2, SmallCatalogue.EIGHTY, "person:p2");
        store.given(
                Nomination.class,
                N2,
                new NominationWithdrawn(N2, sealed(NominationWithdrawn.REASON, N2, "person:p2", "Chuyển công tác")));
        drafted(List.of(N1, N2), null)
                .when(open())
                .thenRefused(RejectionCode.NOMINATION_NOT_READY, "nomination", N2, "status", "WITHDRAWN");
    }

    @Test
    void aNominationOnAnotherOpenBallotIsNotReady() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        drafted(List.of(N1), null)
                .when(open())
                .given(
                        Ballot.class,
                        "ballot:second",
                        new BallotDrafted("ballot:second", COUNCIL, "ROLL_CALL", List.of(N1), null))
                .when(new OpenBallot("ballot:second", SECRETARY, NOW))
                .thenRefused(RejectionCode.NOMINATION_NOT_READY, "nomination", N1, "status", "ON_AGENDA");
    }

    @Test
    void anAwardThatNeedsASecretVoteIsNotVotedByRollCall() {
        CouncilOf.ready(store, N1, SmallCatalogue.SECRET, "person:p1");
        drafted(List.of(N1), null)
                .when(open())
                .thenRefused(
                        RejectionCode.SECRET_VOTE_REQUIRED,
                        "nomination",
                        N1,
                        "award",
                        SmallCatalogue.SECRET,
                        "ruleRow",
                        SmallCatalogue.rowOf(SmallCatalogue.SECRET));
    }

    @Test
    void aRowThatTheCatalogueNoLongerHoldsIsNoRule() {
        CouncilOf.ready(store, N1, "old-award", "person:p1");
        drafted(List.of(N1), null)
                .when(open())
                .thenRefused(
                        RejectionCode.NO_RULE_IN_FORCE, "nomination", N1, "ruleRow", SmallCatalogue.rowOf("old-award"));
    }

    @Test
    void aNominationThatHasGoneIsUnknown() {
        drafted(List.of("nomination:x"), null)
                .when(open())
                .thenRefused(RejectionCode.UNKNOWN_NOMINATION, "nomination", "nomination:x");
    }

    @Test
    void aCouncilWithoutMembersHoldsNoVote() {
        store.given(
                Council.class,
                "council:empty",
                new CouncilEstablished("council:empty", "empty", "Hội đồng", "agency:a", 9, "02/QĐ", SEATED_ON),
                new SeatGiven("council:empty", SECRETARY.personId(), "SECRETARY", false, SEATED_ON));
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        store.given(Ballot.class, BALLOT, new BallotDrafted(BALLOT, "council:empty", "ROLL_CALL", List.of(N1), null))
                .when(open())
                .thenRefused(RejectionCode.ELECTORATE_EMPTY, "council", "council:empty", "day", "2013-03-05");
    }

    @Test
    void aBallotDoesNotOpenAfterItsClosingTime() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        drafted(List.of(N1), NOW)
                .when(open())
                .thenRefused(RejectionCode.CLOSING_TIME_PASSED, "closesAt", NOW, "openedAt", NOW);
    }

    @Test
    void aMemberDoesNotOpen() {
        drafted(List.of(N1), null)
                .when(new OpenBallot(BALLOT, memberActing(2), NOW))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "member", "needed", "secretary, chair");
    }

    /** The role of a secretary opens the ballots of that secretary's council only. */
    @Test
    void aSecretaryWithoutASeatDoesNotOpen() {
        var stranger = new Actor("person:stranger", Role.SECRETARY, null);
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        drafted(List.of(N1), null)
                .when(new OpenBallot(BALLOT, stranger, NOW))
                .thenRefused(
                        RejectionCode.SEAT_MISSING,
                        "council",
                        COUNCIL,
                        "person",
                        "person:stranger",
                        "day",
                        "2013-03-05");
    }

    @Test
    void aSecretaryWhoseSeatHasEndedDoesNotOpen() {
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        store.given(Council.class, COUNCIL, new SeatVacated(COUNCIL, SECRETARY.personId(), LocalDate.of(2013, 3, 5)));
        drafted(List.of(N1), null)
                .when(open())
                .thenRefused(
                        RejectionCode.SEAT_MISSING,
                        "council",
                        COUNCIL,
                        "person",
                        SECRETARY.personId(),
                        "day",
                        "2013-03-05");
    }

    private RealStore drafted(List<String> nominations, @Nullable Instant closesAt) {
        return store.given(
                Ballot.class, BALLOT, new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", nominations, closesAt));
    }

    private static OpenBallot open() {
        return new OpenBallot(BALLOT, SECRETARY, NOW);
    }

    private static ItemFrozen frozen(String nomination, String award, int percent, boolean strict) {
        return new ItemFrozen(
                BALLOT, nomination, award, "rs-2003", SmallCatalogue.rowOf(award), percent, strict, "ALL_MEMBERS");
    }
}
