package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** One delegate per member agency, frozen at opening. */
@EventName("election.delegate-accredited")
@Revision("1")
public record DelegateAccredited(String electionId, String agencyId, String personId, boolean present)
        implements ElectionEvent {}
