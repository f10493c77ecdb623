package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.CouncilOf.BALLOT;
import static org.thidua.domain.ballot.CouncilOf.COUNCIL;
import static org.thidua.domain.ballot.CouncilOf.NOW;
import static org.thidua.domain.ballot.CouncilOf.SECRETARY;
import static org.thidua.domain.ballot.CouncilOf.member;
import static org.thidua.domain.ballot.CouncilOf.memberActing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.ballot.RecuseMember;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.council.VacateSeat;
import org.thidua.messages.shared.Event;

/**
 * Random councils, votes, repeats, contradictions, recusals, changes of membership and strangers: the outcome is that of
 * a recount that knows nothing of the aggregate, and nothing is stored from outside the electorate.
 */
class PlainRecountTest {

    private static final List<String> ITEMS = List.of("nomination:1", "nomination:2", "nomination:3");
    private static final List<String> AWARDS =
            List.of(SmallCatalogue.EIGHTY, SmallCatalogue.NINETY, SmallCatalogue.PRESENT);
    private static final int SOMEBODY_ELSE = 2;
    private static final LocalDate TODAY = LocalDate.of(2013, 3, 5);

    /** One thing that somebody tries during the vote. */
    private record Attempt(Kind kind, int member, int item, Choice choice) {}

    private enum Kind {
        VOTE,
        RECUSE,
        VACATE,
        SEAT
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void theOutcomeIsThatOfAPlainRecount(
            @ForAll @IntRange(min = 3, max = 11) int size,
            @ForAll @IntRange(min = 0, max = 2) int vacant,
            @ForAll("attempts") List<Attempt> attempts) {
        int seated = size - vacant;
        var recount = new Recount(seated);
        try (RealStore store = CouncilOf.store(size, seated)) {
            // The first item's nominee sits in the council.
            CouncilOf.ready(store, ITEMS.get(0), AWARDS.get(0), member(1));
            CouncilOf.ready(store, ITEMS.get(1), AWARDS.get(1), "person:p2");
            CouncilOf.ready(store, ITEMS.get(2), AWARDS.get(2), "person:p3");
            recount.recuse(1, 0);
            store.when(new DraftBallot(BALLOT, COUNCIL, ITEMS, VoteMethod.ROLL_CALL, null, SECRETARY, NOW))
                    .when(new OpenBallot(BALLOT, SECRETARY, NOW));

            for (Attempt it : attempts) {
                attempt(it, store);
                recount.attempt(it);
            }
            store.when(new CloseBallot(BALLOT, SECRETARY, NOW));

            List<Event> history = store.history();
            assertThat(history)
                    .filteredOn(ItemCounted.class::isInstance)
                    .containsExactly(recount.count(0, size), recount.count(1, size), recount.count(2, size));
            assertThat(voters(history)).isSubsetOf(CouncilOf.members(seated));
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Kind.VOTE)),
                Tuple.of(1, Arbitraries.just(Kind.RECUSE)),
                Tuple.of(1, Arbitraries.of(Kind.VACATE, Kind.SEAT)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 11 + SOMEBODY_ELSE),
                        Arbitraries.integers().between(0, ITEMS.size() - 1),
                        Arbitraries.frequency(
                                Tuple.of(8, Choice.AGREE), Tuple.of(1, Choice.DISAGREE), Tuple.of(1, Choice.ABSTAIN)))
                .as(Attempt::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(60);
    }

    private static void attempt(Attempt it, RealStore store) {
        String item = ITEMS.get(it.item());
        switch (it.kind()) {
            case VOTE -> store.when(new CastVotes(BALLOT, Map.of(item, it.choice()), memberActing(it.member()), NOW));
            case RECUSE -> store.when(new RecuseMember(BALLOT, item, "Người nhà", memberActing(it.member()), NOW));
            case VACATE -> store.when(new VacateSeat(COUNCIL, member(it.member()), TODAY, SECRETARY, NOW));
            case SEAT ->
                store.when(new GiveSeat(COUNCIL, member(it.member()), CouncilRole.MEMBER, true, TODAY, SECRETARY, NOW));
        }
    }

    private static Set<String> voters(List<Event> history) {
        var voters = new HashSet<String>();
        for (Event event : history) {
            if (event instanceof VotesCast vote) {
                voters.add(vote.personId());
            } else if (event instanceof MemberRecused recusal) {
                voters.add(recusal.personId());
            }
        }
        return voters;
    }

    /** The first vote of each elector on each item, unless recused before it. */
    private static final class Recount {

        private final int electors;
        private final List<Map<Integer, Choice>> votes = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
        private final List<Set<Integer>> recused = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());

        Recount(int electors) {
            this.electors = electors;
        }

        void attempt(Attempt it) {
            if (it.member() > electors) {
                return;
            }
            switch (it.kind()) {
                case VOTE -> {
                    if (!recused.get(it.item()).contains(it.member())) {
                        votes.get(it.item()).putIfAbsent(it.member(), it.choice());
                    }
                }
                case RECUSE -> {
                    if (!votes.get(it.item()).containsKey(it.member())) {
                        recuse(it.member(), it.item());
                    }
                }
                case VACATE, SEAT -> {}
            }
        }

        void recuse(int member, int item) {
            recused.get(item).add(member);
        }

        ItemCounted count(int item, int size) {
            var cast = votes.get(item).values();
            int agree = (int) cast.stream().filter(Choice.AGREE::equals).count();
            int disagree = (int) cast.stream().filter(Choice.DISAGREE::equals).count();
            boolean passed =
                    switch (item) {
                        case 0 -> agree * 5 >= size * 4;
                        case 1 -> agree * 10 >= size * 9;
                        default -> agree > cast.size() - agree;
                    };
            return new ItemCounted(
                    BALLOT,
                    ITEMS.get(item),
                    agree,
                    disagree,
                    cast.size() - agree - disagree,
                    electors - cast.size() - recused.get(item).size(),
                    recused.get(item).size(),
                    item == 2 ? cast.size() : size,
                    List.of(80, 90, 50).get(item),
                    item == 2,
                    SmallCatalogue.rowOf(AWARDS.get(item)),
                    passed ? "PASSED" : "FAILED");
        }
    }
}
