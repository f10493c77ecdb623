package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** A delegate objects to the acclamation. */
@EventName("election.objection-raised")
@Revision("1")
public record ObjectionRaised(String electionId, int round, String agencyId, String personId, String reason)
        implements ElectionEvent {}
