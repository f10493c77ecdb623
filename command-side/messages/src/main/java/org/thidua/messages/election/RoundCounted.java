package org.thidua.messages.election;

import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The numbers of a round and what they give.
 *
 * @param present delegates present
 * @param votes by candidate
 * @param needed votes that elect in this round
 * @param outcome a {@link RoundOutcome}
 * @param unanimous computed: all present voted for the one elected
 */
@EventName("election.round-counted")
@Revision("1")
public record RoundCounted(
        String electionId,
        int round,
        String method,
        int present,
        Map<String, Integer> votes,
        int abstained,
        int notCast,
        int needed,
        String outcome,
        boolean unanimous,
        Instant closedAt)
        implements ElectionEvent {}
