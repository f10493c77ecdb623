package org.thidua.messages.election;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A round of voting has begun.
 *
 * @param round 1 at first
 * @param members member agencies of the bloc at opening
 * @param present delegates present
 */
@EventName("election.round-opened")
@Revision("1")
public record RoundOpened(
        String electionId,
        int round,
        String method,
        List<String> candidates,
        int members,
        int present,
        Instant openedAt)
        implements ElectionEvent {}
