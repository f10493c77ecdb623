package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * This person may vote in this ballot, whatever happens to the council later.
 *
 * @param role the seat's role at opening
 */
@EventName("ballot.elector-frozen")
@Revision("1")
public record ElectorFrozen(String ballotId, String personId, String role) implements BallotEvent {}
