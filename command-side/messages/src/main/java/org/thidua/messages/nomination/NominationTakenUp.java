package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An appraiser has begun to work on the dossier.
 *
 * @param appraiserId a person
 */
@EventName("nomination.taken-up")
@Revision("1")
public record NominationTakenUp(String nominationId, int level, String appraiserId) implements NominationEvent {}
