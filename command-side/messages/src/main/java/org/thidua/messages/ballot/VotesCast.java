package org.thidua.messages.ballot;

import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An elector has voted by name on some or all items.
 *
 * @param choices by nomination id: a {@link Choice}
 * @param receivedAt counts when not after the closing time
 */
@EventName("ballot.votes-cast")
@Revision("1")
public record VotesCast(String ballotId, String personId, Map<String, String> choices, Instant receivedAt)
        implements BallotEvent {}
