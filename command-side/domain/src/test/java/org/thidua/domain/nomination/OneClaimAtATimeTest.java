package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Twenty at once for the same nominee, award and year: exactly one is accepted. */
class OneClaimAtATimeTest {

    private static final int CALLERS = 20;
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, Dossier.AGENCY);
    private static final Instant NOW = Instant.parse("2012-12-20T02:00:00Z");

    @RepeatedTest(5)
    void exactlyOneOfTwentySubmissionsWins() throws Exception {
        try (var store = new RealStore(SmallCatalogue.CATALOGUE);
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            var together = new CyclicBarrier(CALLERS);
            var outcomes = new ArrayList<Future<String>>();
            for (int i = 0; i < CALLERS; i++) {
                String id = "nomination:" + i;
                store.given(
                        Nomination.class,
                        id,
                        Dossier.drafted(id, SmallCatalogue.MAJORITY, "person:p").events());
                Callable<String> submission = () -> {
                    together.await();
                    return submit(store, id);
                };
                outcomes.add(callers.submit(submission));
            }

            var results = new ArrayList<String>();
            for (Future<String> outcome : outcomes) {
                results.add(outcome.get());
            }

            assertThat(results).filteredOn("accepted"::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(RejectionCode.LIVE_NOMINATION_EXISTS.code()::equals)
                    .hasSize(CALLERS - 1);
            assertThat(eventsOf(NominationSubmitted.class, store)).hasSize(1);
            assertThat(eventsOf(AwardClaimed.class, store)).hasSize(1);
        }
    }

    private static List<?> eventsOf(Class<?> type, RealStore store) {
        return store.history().stream().filter(type::isInstance).toList();
    }

    private static String submit(RealStore store, String id) {
        try {
            store.send(new SubmitNomination(id, NOMINATOR, NOW), Map.of());
            return "accepted";
        } catch (Rejected refused) {
            return refused.rejection().code().code();
        }
    }
}
