package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * One delegate per member agency, frozen at opening.
 *
 * @param personId who represents the agency on the day of opening
 * @param present false: counts for no majority and does not vote
 */
@EventName("election.delegate-accredited")
@Revision("1")
public record DelegateAccredited(String electionId, String agencyId, String personId, boolean present)
        implements ElectionEvent {}
