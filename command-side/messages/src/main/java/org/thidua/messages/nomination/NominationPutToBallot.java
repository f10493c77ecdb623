package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The nomination is an item of an open ballot. */
@EventName("nomination.put-to-ballot")
@Revision("1")
public record NominationPutToBallot(String nominationId, int level, String ballotId, String councilId)
        implements NominationEvent {}
