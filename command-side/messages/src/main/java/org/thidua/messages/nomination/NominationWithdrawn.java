package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The proposing agency has taken the nomination back (rút hồ sơ). */
@EventName("nomination.withdrawn")
@Revision("1")
public record NominationWithdrawn(String nominationId, String reason) implements NominationEvent {}
