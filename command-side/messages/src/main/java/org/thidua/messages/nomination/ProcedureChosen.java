package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The nomination is dealt with otherwise than normally.
 *
 * @param procedure a {@link ProcedureType}
 */
@EventName("nomination.procedure-chosen")
@Revision("1")
public record ProcedureChosen(String nominationId, String procedure) implements NominationEvent {}
