package org.thidua.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.erasure.ErasureOf.BEGUN;
import static org.thidua.domain.erasure.ErasureOf.CONFIRMED;
import static org.thidua.domain.erasure.ErasureOf.DUE;
import static org.thidua.domain.erasure.ErasureOf.ID;
import static org.thidua.domain.erasure.ErasureOf.PERSON;
import static org.thidua.domain.erasure.ErasureOf.REQUESTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.nomination.Dossier;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** A submission and the beginning of an erasure at the same moment: one of them is first, for every node and caller. */
class NoClaimAfterTheClosingTest {

    private static final int CALLERS = 16;
    private static final int ROUNDS = 60;
    private static final String ACCEPTED = "accepted";
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, Dossier.AGENCY);
    private static final Instant INTAKE = Instant.parse("2012-12-20T02:00:00Z");

    /** The record comes into being by whoever is first, so that there is nothing to lock at the start of a round. */
    @Test
    void eitherTheSubmissionHoldsTheErasureOrTheErasureEndsTheSubmission() throws Exception {
        int begun = 0;
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                begun += race(callers, round);
            }
        }
        assertThat(begun)
                .as("rounds of %s in which the erasure was first", ROUNDS)
                .isBetween(1, ROUNDS - 1);
    }

    /** How many erasures have begun: one or none. */
    private static int race(ExecutorService callers, int round) throws Exception {
        try (var store = new RealStore(SmallCatalogue.CATALOGUE).given(Erasure.class, ID, REQUESTED, CONFIRMED)) {
            int submissions = round % (CALLERS - 1) + 1;
            var commands = new ArrayList<Command>();
            for (int i = 0; i < submissions; i++) {
                String id = "nomination:" + i;
                store.given(
                        Nomination.class,
                        id,
                        Dossier.drafted(id, SmallCatalogue.MAJORITY, PERSON).events());
                commands.add(new SubmitNomination(id, NOMINATOR, INTAKE));
            }
            while (commands.size() < CALLERS) {
                commands.add(ErasureOf.begin(DUE));
            }

            List<String> outcomes = together(callers, store, commands);

            List<Event> history = store.history();
            long claims =
                    history.stream().filter(AwardClaimed.class::isInstance).count();
            if (history.contains(BEGUN)) {
                assertThat(claims).isZero();
                assertThat(outcomes.subList(0, submissions)).containsOnly(RejectionCode.PERSON_ERASED.code());
                assertThat(history).filteredOn(RecordClosed.class::isInstance).hasSize(1);
                return 1;
            }
            assertThat(claims).isEqualTo(1);
            assertThat(outcomes.subList(0, submissions)).containsOnlyOnce(ACCEPTED);
            assertThat(history).filteredOn(ErasureHeld.class::isInstance).hasSize(1);
            assertThat(history).noneMatch(RecordClosed.class::isInstance);
            return 0;
        }
    }

    private static List<String> together(ExecutorService callers, RealStore store, List<Command> commands)
            throws Exception {
        var barrier = new CyclicBarrier(commands.size());
        var pending = new ArrayList<Future<String>>();
        for (Command command : commands) {
            Callable<String> call = () -> {
                barrier.await();
                return outcome(store, command);
            };
            pending.add(callers.submit(call));
        }
        var outcomes = new ArrayList<String>();
        for (Future<String> outcome : pending) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private static String outcome(RealStore store, Command command) {
        try {
            store.send(command, Map.of());
            return ACCEPTED;
        } catch (Rejected refused) {
            return refused.rejection().code().code();
        }
    }
}
