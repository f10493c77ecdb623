package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.CouncilOf.BALLOT;
import static org.thidua.domain.ballot.CouncilOf.CLOSES_AT;
import static org.thidua.domain.ballot.CouncilOf.COUNCIL;
import static org.thidua.domain.ballot.CouncilOf.NOW;
import static org.thidua.domain.ballot.CouncilOf.SECRETARY;
import static org.thidua.domain.ballot.CouncilOf.memberActing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.ConfirmOutcomes;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;

/** What the service owes an opened ballot, and that paying twice is paying once. */
class BallotDutyTest {

    private static final String N1 = "nomination:1";
    private static final String N2 = "nomination:2";
    private static final String N3 = "nomination:3";
    private static final Instant AFTER = CLOSES_AT.plusSeconds(1);
    private static final BallotOpened OPENED = new BallotOpened(BALLOT, COUNCIL, 1, 9, 9, NOW, CLOSES_AT);
    private static final ItemCounted COUNTED = new ItemCounted(
            BALLOT, N1, 8, 1, 0, 0, 0, 9, 80, false, SmallCatalogue.rowOf(SmallCatalogue.EIGHTY), "PASSED");

    @Test
    void aDraftOwesNothing() {
        assertThat(fold(new BallotDrafted(BALLOT, COUNCIL, "ROLL_CALL", List.of(N1), CLOSES_AT)))
                .isNull();
    }

    @Test
    void anOpenBallotIsClosedAfterItsClosingTime() {
        BallotDuty duty = owed(OPENED);
        assertThat(duty.due(CLOSES_AT)).isEmpty();
        assertThat(duty.due(AFTER)).containsExactly(new CloseBallot(BALLOT, Actor.SERVICE, AFTER));
    }

    @Test
    void anOpenBallotWithoutAClosingTimeIsLeftOpen() {
        assertThat(owed(new BallotOpened(BALLOT, COUNCIL, 1, 9, 9, NOW, null)).due(Instant.MAX))
                .isEmpty();
    }

    /** A batch of events may end between the counts and the closing. */
    @Test
    void aHalfReadClosingDeliversNothing() {
        assertThat(owed(OPENED, COUNTED).due(NOW)).isEmpty();
    }

    @Test
    void aClosedBallotOwesEachOutcomeAndThenTheConfirmation() {
        assertThat(owed(OPENED, COUNTED, new BallotClosed(BALLOT, 9, NOW)).due(AFTER))
                .containsExactly(
                        new RecordVote(
                                N1,
                                BALLOT,
                                VoteOutcome.PASSED,
                                8,
                                1,
                                0,
                                9,
                                80,
                                false,
                                SmallCatalogue.rowOf(SmallCatalogue.EIGHTY),
                                Actor.SERVICE,
                                AFTER),
                        new ConfirmOutcomes(BALLOT, Actor.SERVICE, AFTER));
    }

    @Test
    void nothingIsOwedOnceTheOutcomesAreRecorded() {
        assertThat(fold(OPENED, COUNTED, new BallotClosed(BALLOT, 9, NOW), new OutcomesRecorded(BALLOT, 1)))
                .isNull();
    }

    /** Killed after each possible number of commands, the next run begins again from what is stored. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyNominationGetsItsOutcomeExactlyOnceHoweverOftenTheRunnerDies(int commandsBeforeTheKill) {
        try (RealStore store = aBallotThatIsOverdue()) {
            send(store, duesOf(store));
            List<Command> deliveries = duesOf(store);
            assertThat(deliveries).hasSize(4);

            send(store, deliveries.subList(0, commandsBeforeTheKill));
            List<Command> afterTheKill = duesOf(store);
            assertThat(afterTheKill).hasSize(commandsBeforeTheKill == 4 ? 0 : 4);
            send(store, afterTheKill);
            send(store, deliveries);

            assertThat(duesOf(store)).isEmpty();
            assertThat(outcomes(store))
                    .containsExactlyInAnyOrder(N1 + " PASSED 8/9", N2 + " FAILED 8/9", N3 + " PASSED 8/9");
            assertThat(events(ClaimReleased.class, store)).hasSize(1);
            assertThat(events(OutcomesRecorded.class, store)).hasSize(1);
        }
    }

    /** The whole way by commands: nine members, eight agree. */
    private static RealStore aBallotThatIsOverdue() {
        RealStore store = CouncilOf.store(9, 9);
        CouncilOf.ready(store, N1, SmallCatalogue.EIGHTY, "person:p1");
        CouncilOf.ready(store, N2, SmallCatalogue.NINETY, "person:p2");
        CouncilOf.ready(store, N3, SmallCatalogue.MAJORITY, "person:p3");
        var items = List.of(N1, N2, N3);
        store.send(new DraftBallot(BALLOT, COUNCIL, items, VoteMethod.ROLL_CALL, CLOSES_AT, SECRETARY, NOW), Map.of());
        store.send(new OpenBallot(BALLOT, SECRETARY, NOW), Map.of());
        for (int i = 1; i <= 9; i++) {
            Choice choice = i == 9 ? Choice.DISAGREE : Choice.AGREE;
            store.send(
                    new CastVotes(BALLOT, Map.of(N1, choice, N2, choice, N3, choice), memberActing(i), NOW), Map.of());
        }
        return store;
    }

    private static List<Command> duesOf(RealStore store) {
        BallotDuty duty = null;
        for (BallotEvent event : events(BallotEvent.class, store)) {
            duty = BallotDuty.fold(duty, event);
        }
        return duty == null ? List.of() : duty.due(AFTER);
    }

    private static void send(RealStore store, List<Command> commands) {
        commands.forEach(command -> store.send(command, Map.of()));
    }

    private static List<String> outcomes(RealStore store) {
        return events(NominationVoted.class, store).stream()
                .map(it -> it.nominationId() + " " + it.outcome() + " " + it.agree() + "/" + it.denominator())
                .toList();
    }

    private static <E extends Event> List<E> events(Class<E> type, RealStore store) {
        return store.history().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static BallotDuty owed(BallotEvent... events) {
        BallotDuty duty = fold(events);
        assertThat(duty).isNotNull();
        return duty;
    }

    private static @Nullable BallotDuty fold(BallotEvent... events) {
        BallotDuty duty = null;
        for (BallotEvent event : events) {
            duty = BallotDuty.fold(duty, event);
        }
        return duty;
    }
}
