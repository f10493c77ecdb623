package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A delegate has voted, one vote per agency.
 *
 * @param agencyId the voting agency
 * @param candidate id of an agency, or {@code ABSTAIN}
 */
@EventName("election.vote-cast")
@Revision("1")
public record ElectionVoteCast(
        String electionId, int round, String agencyId, String personId, String candidate, Instant receivedAt)
        implements ElectionEvent {}
