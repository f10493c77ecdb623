package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The nomination is an item of an open ballot.
 *
 * @param advisedAgencyId the agency whose head the council advises, and who decides after the vote
 */
@EventName("nomination.put-to-ballot")
@Revision("1")
public record NominationPutToBallot(
        String nominationId, int level, String ballotId, String councilId, String advisedAgencyId)
        implements NominationEvent {}
