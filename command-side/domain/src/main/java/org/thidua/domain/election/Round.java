package org.thidua.domain.election;

import static org.thidua.messages.election.CastElectionVote.ABSTAIN;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thidua.messages.election.ElectionMethod;

/**
 * One round: who may be voted for, how each agency voted, and what that gives. Changed only by folding events.
 *
 * <p>{@code ballot} numbers the shows of hands and is 0 in an acclamation. The first ballot needs more than half of the
 * delegates present; a run-off, the strict best. A run-off that ties is repeated once among those who tied.
 */
final class Round {

    private static final int LAST_BALLOT = 3;

    private final int number;
    private final int ballot;
    private final ElectionMethod method;
    private final List<String> candidates;
    private final int members;
    private final int present;
    private final Map<String, String> votes = new LinkedHashMap<>();
    private final Set<String> objections = new HashSet<>();
    private boolean closed;

    Round(int number, int ballot, ElectionMethod method, List<String> candidates, int members, int present) {
        this.number = number;
        this.ballot = ballot;
        this.method = method;
        this.candidates = List.copyOf(candidates);
        this.members = members;
        this.present = present;
    }

    int number() {
        return number;
    }

    int ballot() {
        return ballot;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    boolean isAcclamation() {
        return method == ElectionMethod.ACCLAMATION;
    }

    ElectionMethod method() {
        return method;
    }

    boolean isOpen() {
        return !closed;
    }

    boolean stands(String agencyId) {
        return candidates.contains(agencyId);
    }

    Optional<String> voteOf(String agencyId) {
        return Optional.ofNullable(votes.get(agencyId));
    }

    boolean objected(String agencyId) {
        return objections.contains(agencyId);
    }

    void vote(String agencyId, String candidate) {
        votes.put(agencyId, candidate);
    }

    void object(String agencyId) {
        objections.add(agencyId);
    }

    void close() {
        closed = true;
    }

    /** Counts the round as it stands. */
    Count count() {
        return isAcclamation() ? countAcclamation() : countHands();
    }

    /** Silence is assent: everybody present who did not abstain is for the only candidate. */
    private Count countAcclamation() {
        String candidate = candidates.getFirst();
        int abstained = votes.size();
        int agreed = present - abstained;
        var tally = Map.of(candidate, agreed);
        if (!objections.isEmpty() || agreed < majority()) {
            return Count.ballotRequired(tally, abstained, majority(), candidates);
        }
        return Count.elected(tally, abstained, 0, majority(), candidate, agreed == present);
    }

    private Count countHands() {
        var tally = new LinkedHashMap<String, Integer>();
        candidates.forEach(candidate -> tally.put(candidate, 0));
        votes.values().stream().filter(this::stands).forEach(candidate -> tally.merge(candidate, 1, Integer::sum));
        int abstained = Collections.frequency(votes.values(), ABSTAIN);
        int notCast = present - votes.size();

        List<String> ranked = candidates.stream()
                .sorted(Comparator.comparing((String candidate) -> -tally.getOrDefault(candidate, 0)))
                .toList();
        int best = tally.getOrDefault(ranked.getFirst(), 0);
        int second = ranked.size() > 1 ? tally.getOrDefault(ranked.get(1), 0) : 0;
        int needed = ballot == 1 ? majority() : second + 1;
        if (best >= needed) {
            return Count.elected(tally, abstained, notCast, needed, ranked.getFirst(), best == present);
        }
        if (candidates.size() == 1) {
            return Count.nobody(tally, abstained, notCast, needed, Count.NO_MAJORITY);
        }
        if (ballot == LAST_BALLOT) {
            return Count.nobody(tally, abstained, notCast, needed, Count.TIE);
        }
        int enters = ballot == 1 ? second : best;
        List<String> next = candidates.stream()
                .filter(candidate -> tally.getOrDefault(candidate, 0) >= enters)
                .toList();
        return Count.runOff(tally, abstained, notCast, needed, next);
    }

    /** More than half of the delegates present: 7 of 12. */
    private int majority() {
        return present / 2 + 1;
    }
}
