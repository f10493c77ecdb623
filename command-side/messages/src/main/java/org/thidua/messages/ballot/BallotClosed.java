package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Voting has ended; all items were counted before this.
 *
 * @param cast electors who voted on at least one item
 */
@EventName("ballot.closed")
@Revision("1")
public record BallotClosed(String ballotId, int cast, Instant closedAt) implements BallotEvent {}
