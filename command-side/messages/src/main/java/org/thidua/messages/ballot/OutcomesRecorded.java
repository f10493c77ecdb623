package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Every nomination of the ballot has received its outcome.
 *
 * @param items how many
 */
@EventName("ballot.outcomes-recorded")
@Revision("1")
public record OutcomesRecorded(String ballotId, int items) implements BallotEvent {}
