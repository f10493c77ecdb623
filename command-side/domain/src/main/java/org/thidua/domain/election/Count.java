package org.thidua.domain.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.election.RoundOutcome;

/**
 * The numbers of a round and what they give. For + abstained + not cast = present (tricky case 45).
 *
 * @param votes by candidate
 * @param needed votes that elect; in a run-off one more than the second best got
 * @param elected only when the outcome is {@code ELECTED}
 * @param next candidates of the next round, when there is one
 * @param reason why nobody is elected, when the outcome is {@code NOBODY}
 */
record Count(
        Map<String, Integer> votes,
        int abstained,
        int notCast,
        int needed,
        RoundOutcome outcome,
        boolean unanimous,
        @Nullable String elected,
        List<String> next,
        String reason) {

    /** The only candidate did not get more than half. */
    static final String NO_MAJORITY = "NO_MAJORITY";

    /** The repeated run-off tied again. */
    static final String TIE = "TIE";

    Count {
        votes = new LinkedHashMap<>(votes);
        next = List.copyOf(next);
    }

    static Count elected(
            Map<String, Integer> votes, int abstained, int notCast, int needed, String elected, boolean unanimous) {
        return new Count(votes, abstained, notCast, needed, RoundOutcome.ELECTED, unanimous, elected, List.of(), "");
    }

    static Count ballotRequired(Map<String, Integer> votes, int abstained, int needed, List<String> next) {
        return new Count(votes, abstained, 0, needed, RoundOutcome.BALLOT_REQUIRED, false, null, next, "");
    }

    static Count runOff(Map<String, Integer> votes, int abstained, int notCast, int needed, List<String> next) {
        return new Count(votes, abstained, notCast, needed, RoundOutcome.RUN_OFF, false, null, next, "");
    }

    static Count nobody(Map<String, Integer> votes, int abstained, int notCast, int needed, String reason) {
        return new Count(votes, abstained, notCast, needed, RoundOutcome.NOBODY, false, null, List.of(), reason);
    }
}
