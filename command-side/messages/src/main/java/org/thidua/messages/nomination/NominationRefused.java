package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The head has decided not to confer the award; the council's outcome stays as it was.
 *
 * @param number number of the decision or notice
 */
@EventName("nomination.refused")
@Revision("1")
public record NominationRefused(String nominationId, int level, String number, LocalDate decidedOn)
        implements NominationEvent {}
