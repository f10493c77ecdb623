package org.thidua.messages.pledge;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** All parties have signed. */
@EventName("pledge.in-force")
@Revision("1")
public record PledgeInForce(String pledgeId, int signatures, Instant at) implements PledgeEvent {}
