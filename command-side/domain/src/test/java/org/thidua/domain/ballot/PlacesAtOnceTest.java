package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.Places.ballot;
import static org.thidua.domain.ballot.Places.ballotOf;
import static org.thidua.domain.ballot.Places.council;
import static org.thidua.domain.ballot.Places.frozen;
import static org.thidua.domain.ballot.Places.ready;
import static org.thidua.domain.ballot.Places.recount;
import static org.thidua.domain.quota.Quotas.FIFTEEN;
import static org.thidua.domain.quota.Quotas.TWENTY;
import static org.thidua.domain.quota.Quotas.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/** Ballots that open at the same moment never take more places than there are, and never wait for each other for ever. */
class PlacesAtOnceTest {

    private static final int CALLERS = 50;
    private static final String ACCEPTED = "accepted";

    /** 20 of 23 places are taken: 15 percent of 154 are 23.1. */
    @RepeatedTest(3)
    void fiftyRequestsForTheLastThreePlacesGiveExactlyThree() throws Exception {
        try (RealStore store = Places.store()) {
            frozen(store, FIFTEEN, 154);
            store.when(ballot(
                    store,
                    "first",
                    IntStream.range(100, 120)
                            .mapToObj(number -> ready(store, FIFTEEN, number))
                            .toArray(String[]::new)));
            assertThat(recount(store.history(), ledger(FIFTEEN))).isEqualTo(20);
            List<OpenBallot> openings = IntStream.range(0, CALLERS)
                    .mapToObj(number ->
                            ballotOf(council(store, number), store, "b" + number, ready(store, FIFTEEN, number)))
                    .toList();

            List<String> results = atOnce(store, openings);

            assertThat(results).filteredOn(ACCEPTED::equals).hasSize(3);
            assertThat(results)
                    .filteredOn(RejectionCode.QUOTA_EXHAUSTED.code()::equals)
                    .hasSize(CALLERS - 3);
            assertThat(recount(store.history(), ledger(FIFTEEN))).isEqualTo(23);
            assertThat(eventsOf(BallotOpened.class, store)).hasSize(4);
            assertThat(eventsOf(NominationPutToBallot.class, store)).hasSize(23);
        }
    }

    /** Each ballot names both awards, half of them in the other order. */
    @RepeatedTest(3)
    void ballotsOverTheSameLedgersDoNotLockEachOtherOut() throws Exception {
        try (RealStore store = Places.store()) {
            frozen(store, FIFTEEN, 1_000);
            frozen(store, TWENTY, 1_000);
            List<OpenBallot> openings = IntStream.range(0, CALLERS)
                    .mapToObj(number -> {
                        String one = ready(store, FIFTEEN, number);
                        String other = ready(store, TWENTY, CALLERS - number);
                        String council = council(store, number);
                        return number % 2 == 0
                                ? ballotOf(council, store, "b" + number, one, other)
                                : ballotOf(council, store, "b" + number, other, one);
                    })
                    .toList();

            List<String> results = atOnce(store, openings);

            assertThat(results).containsOnly(ACCEPTED).hasSize(CALLERS);
            assertThat(recount(store.history(), ledger(FIFTEEN))).isEqualTo(CALLERS);
            assertThat(recount(store.history(), ledger(TWENTY))).isEqualTo(CALLERS);
        }
    }

    private static List<String> atOnce(RealStore store, List<? extends Command> commands) throws Exception {
        var together = new CyclicBarrier(commands.size());
        try (var callers = Executors.newFixedThreadPool(commands.size())) {
            var outcomes = new ArrayList<Future<String>>();
            for (Command command : commands) {
                Callable<String> sending = () -> {
                    together.await();
                    return send(store, command);
                };
                outcomes.add(callers.submit(sending));
            }
            var results = new ArrayList<String>();
            for (Future<String> outcome : outcomes) {
                results.add(outcome.get());
            }
            return results;
        }
    }

    private static String send(RealStore store, Command command) {
        try {
            store.send(command, Map.of());
            return ACCEPTED;
        } catch (Rejected refused) {
            return refused.rejection().code().code();
        }
    }

    private static List<?> eventsOf(Class<?> type, RealStore store) {
        return store.history().stream().filter(type::isInstance).toList();
    }
}
