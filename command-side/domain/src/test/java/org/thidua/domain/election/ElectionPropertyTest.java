package org.thidua.domain.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.SIZE;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.delegate;
import static org.thidua.domain.shared.TwelveAgencies.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.CallElection;
import org.thidua.messages.election.CastElectionVote;
import org.thidua.messages.election.CloseRound;
import org.thidua.messages.election.ElectionFailed;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.election.EnterCandidacy;
import org.thidua.messages.election.OpenElection;
import org.thidua.messages.election.RoundCounted;
import org.thidua.messages.shared.Event;

/** Whoever votes how often, in whatever order: what the election says is what a plain recount of its votes gives. */
class ElectionPropertyTest {

    private static final String ELECTION = "election:k1:2013";
    private static final int MOST_ROUNDS = 3;

    /** A guest, number 13, and absent delegates try to vote too; candidate 0 is an abstention. */
    record Attempt(int voter, int candidate) {

        String choice() {
            return candidate == 0 ? CastElectionVote.ABSTAIN : agency(candidate);
        }
    }

    record Course(int candidates, Set<Integer> present, List<List<Attempt>> rounds) {}

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void theOutcomeIsThatOfAPlainRecount(@ForAll("courses") Course course) {
        try (RealStore store = TwelveAgencies.store()) {
            hold(course, store);
            List<Event> history = store.history();

            List<AgencyElected> elected = only(AgencyElected.class, history);
            assertThat(elected.size() + only(ElectionFailed.class, history).size())
                    .as("one decision")
                    .isEqualTo(1);
            assertThat(only(ElectionVoteCast.class, history)).allSatisfy(vote -> {
                assertThat(course.present())
                        .anyMatch(number -> agency(number).equals(vote.agencyId())
                                && person(number).equals(vote.personId()));
            });

            Recount recount = recount(course);
            assertThat(elected.stream().findFirst().map(AgencyElected::agencyId))
                    .isEqualTo(recount.elected());
            assertThat(only(RoundCounted.class, history))
                    .hasSize(recount.tallies().size());
            for (RoundCounted counted : only(RoundCounted.class, history)) {
                Map<String, Integer> tally = recount.tallies().get(counted.round() - 1);
                assertThat(counted.votes()).isEqualTo(tally);
                int cast = tally.values().stream().mapToInt(Integer::intValue).sum();
                // Tricky case 45.
                assertThat(cast + counted.abstained() + counted.notCast())
                        .isEqualTo(course.present().size());
            }
            elected.forEach(it -> {
                int votes = recount.tallies().get(it.round() - 1).getOrDefault(it.agencyId(), 0);
                assertThat(it.unanimous()).isEqualTo(votes == course.present().size());
            });
        }
    }

    private static void hold(Course course, RealStore store) {
        store.when(new CallElection(
                ELECTION, BLOC, 2013, BlocOffice.CHAIR, ElectionMethod.SHOW_OF_HANDS, SECRETARY, NINE));
        for (int number = 1; number <= course.candidates(); number++) {
            store.when(new EnterCandidacy(ELECTION, agency(number), SECRETARY, NINE));
        }
        List<String> present =
                course.present().stream().map(TwelveAgencies::agency).toList();
        store.when(new OpenElection(ELECTION, present, SECRETARY, NINE));
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            for (Attempt attempt : course.rounds().get(round - 1)) {
                store.when(new CastElectionVote(ELECTION, attempt.choice(), round, delegate(attempt.voter()), NINE));
            }
            store.when(new CloseRound(ELECTION, round, SECRETARY, NINE))
                    .when(new CloseRound(ELECTION, round, SECRETARY, NINE));
        }
    }

    /** The rules of the election once more, written as a person with paper would apply them. */
    private static Recount recount(Course course) {
        var tallies = new ArrayList<Map<String, Integer>>();
        List<String> standing = IntStream.rangeClosed(1, course.candidates())
                .mapToObj(TwelveAgencies::agency)
                .toList();
        for (List<Attempt> attempts : course.rounds()) {
            Map<String, Integer> tally = new HashMap<>();
            standing.forEach(candidate -> tally.put(candidate, 0));
            firstVotes(attempts, standing, course.present())
                    .forEach(candidate -> tally.computeIfPresent(candidate, (it, votes) -> votes + 1));
            tallies.add(tally);
            int best = tally.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<String> leaders = having(best, tally, standing);
            boolean first = tallies.size() == 1;
            if (first ? 2 * best > course.present().size() : leaders.size() == 1) {
                return new Recount(tallies, Optional.of(leaders.getFirst()));
            }
            if (standing.size() == 1) {
                break;
            }
            standing = first && leaders.size() == 1 ? withSecondPlace(leaders.getFirst(), tally, standing) : leaders;
        }
        return new Recount(tallies, Optional.empty());
    }

    private static List<String> withSecondPlace(String leader, Map<String, Integer> tally, List<String> standing) {
        int second = standing.stream()
                .filter(candidate -> !candidate.equals(leader))
                .mapToInt(candidate -> tally.getOrDefault(candidate, 0))
                .max()
                .orElse(0);
        return standing.stream()
                .filter(candidate -> candidate.equals(leader) || tally.getOrDefault(candidate, 0) == second)
                .toList();
    }

    private static List<String> having(int votes, Map<String, Integer> tally, List<String> standing) {
        return standing.stream()
                .filter(candidate -> tally.getOrDefault(candidate, 0) == votes)
                .toList();
    }

    /** The first valid choice of each agency present. */
    private static List<String> firstVotes(List<Attempt> attempts, List<String> standing, Set<Integer> present) {
        Map<Integer, String> first = new HashMap<>();
        for (Attempt attempt : attempts) {
            boolean valid = attempt.candidate() == 0 || standing.contains(attempt.choice());
            if (valid && present.contains(attempt.voter())) {
                first.putIfAbsent(attempt.voter(), attempt.choice());
            }
        }
        return List.copyOf(first.values());
    }

    private static <E extends Event> List<E> only(Class<E> type, List<Event> history) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Integer> candidates = Arbitraries.integers().between(1, 4);
        Arbitrary<Set<Integer>> present =
                Arbitraries.integers().between(1, SIZE).set().ofMinSize(8).ofMaxSize(SIZE);
        Arbitrary<Attempt> attempt = Combinators.combine(
                        Arbitraries.integers().between(1, SIZE + 1),
                        Arbitraries.integers().between(0, 4))
                .as(Attempt::new);
        Arbitrary<List<Attempt>> scattered = attempt.list().ofMaxSize(25);
        Arbitrary<List<Attempt>> agreeing = Arbitraries.integers().between(1, 4).map(candidate -> IntStream.rangeClosed(
                        1, SIZE)
                .mapToObj(voter -> new Attempt(voter, candidate))
                .toList());
        Arbitrary<List<Attempt>> votes = Arbitraries.oneOf(scattered, agreeing);
        return Combinators.combine(candidates, present, votes.list().ofSize(MOST_ROUNDS))
                .as(Course::new);
    }

    /** Tallies by round until the decision. */
    private record Recount(List<Map<String, Integer>> tallies, Optional<String> elected) {}
}
