package org.thidua.domain.election;

import static org.thidua.messages.election.CastElectionVote.ABSTAIN;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thidua.messages.election.ElectionMethod;

/**
 * One round: who may be voted for, how each agency voted, and what that gives.
 *
 * <p>The first ballot needs more than half of the delegates present; a run-off, the strict best. A run-off that ties is
 * repeated once among those who tied.
 *
 * @param ballot number of the show of hands, 0 for an acclamation
 * @param members member agencies of the bloc at opening
 * @param present delegates present
 * @param votes candidate or {@code ABSTAIN} by voting agency
 * @param objections agencies that object to the acclamation
 */
record Round(
        int number,
        int ballot,
        ElectionMethod method,
        List<String> candidates,
        int members,
        int present,
        Map<String, String> votes,
        Set<String> objections,
        boolean open) {

    private static final int LAST_BALLOT = 3;

    Round {
        candidates = List.copyOf(candidates);
        votes = Map.copyOf(votes);
        objections = Set.copyOf(objections);
    }

    static Round opened(
            int number, int ballot, ElectionMethod method, List<String> candidates, int members, int present) {
        return new Round(number, ballot, method, candidates, members, present, Map.of(), Set.of(), true);
    }

    Round voted(String agencyId, String candidate) {
        var more = new HashMap<>(votes);
        more.put(agencyId, candidate);
        return new Round(number, ballot, method, candidates, members, present, more, objections, open);
    }

    Round objectedTo(String agencyId) {
        var more = new HashSet<>(objections);
        more.add(agencyId);
        return new Round(number, ballot, method, candidates, members, present, votes, more, open);
    }

    Round closed() {
        return new Round(number, ballot, method, candidates, members, present, votes, objections, false);
    }

    boolean isAcclamation() {
        return method == ElectionMethod.ACCLAMATION;
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
