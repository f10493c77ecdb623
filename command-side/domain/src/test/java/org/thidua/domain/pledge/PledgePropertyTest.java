package org.thidua.domain.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.SIZE;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.delegate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.pledge.DraftPledge;
import org.thidua.messages.pledge.OpenPledge;
import org.thidua.messages.pledge.PledgeInForce;
import org.thidua.messages.pledge.PledgeSigned;
import org.thidua.messages.pledge.SignPledge;
import org.thidua.messages.shared.Event;

/** Whatever the order, the repeats and the attempts of others: in force exactly when all parties have signed. */
class PledgePropertyTest {

    private static final String PLEDGE = "pledge:k1:2013";

    /** Somebody tries to sign for an agency, some hours after the opening. */
    record Attempt(int agency, int person, int hours) {

        boolean counts() {
            return agency == person && agency <= SIZE;
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void inForceExactlyWhenAllPartiesHaveSigned(@ForAll("attempts") List<Attempt> attempts) {
        try (RealStore store = TwelveAgencies.store()) {
            store.when(new DraftPledge(PLEDGE, BLOC, 2013, "Thi đua", List.of(), SECRETARY, NINE))
                    .when(new OpenPledge(PLEDGE, null, SECRETARY, NINE));
            Set<Integer> signed = new HashSet<>();
            for (Attempt attempt : attempts) {
                Instant at = NINE.plus(Duration.ofHours(attempt.hours()));
                store.when(new SignPledge(PLEDGE, agency(attempt.agency()), delegate(attempt.person()), at));
                assertThat(store.refusal() == null).as("%s accepted", attempt).isEqualTo(attempt.counts());
                if (attempt.counts()) {
                    signed.add(attempt.agency());
                }
                assertThat(count(store, PledgeSigned.class)).isEqualTo(signed.size());
                assertThat(count(store, PledgeInForce.class)).isEqualTo(signed.size() == SIZE ? 1 : 0);
            }
        }
    }

    /** All parties in a random order among random attempts, or random attempts only. */
    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, SIZE + 1);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 48);
        Arbitrary<Attempt> own =
                Combinators.combine(numbers, hours).as((number, hour) -> new Attempt(number, number, hour));
        Arbitrary<Attempt> any = Combinators.combine(numbers, numbers, hours).as(Attempt::new);
        Arbitrary<List<Attempt>> some = Arbitraries.frequencyOf(Tuple.of(4, own), Tuple.of(1, any))
                .list()
                .ofMaxSize(40);
        List<Attempt> everybody = IntStream.rangeClosed(1, SIZE)
                .mapToObj(number -> new Attempt(number, number, 0))
                .toList();
        Arbitrary<List<Attempt>> all = some.flatMap(others -> Arbitraries.shuffle(
                Stream.concat(everybody.stream(), others.stream()).toList()));
        return Arbitraries.oneOf(some, all);
    }

    private static long count(RealStore store, Class<? extends Event> type) {
        return store.history().stream().filter(type::isInstance).count();
    }
}
