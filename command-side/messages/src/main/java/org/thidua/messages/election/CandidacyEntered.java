package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A member agency stands as a candidate.
 *
 * @param proposedBy id of the agency that proposed it, or of the person in charge
 */
@EventName("election.candidacy-entered")
@Revision("1")
public record CandidacyEntered(String electionId, String agencyId, String proposedBy) implements ElectionEvent {}
