package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The award is to be given after the death of the nominee (truy tặng). */
@EventName("nomination.posthumous-declared")
@Revision("1")
public record PosthumousDeclared(String nominationId) implements NominationEvent {}
