package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The head has decided to confer the award.
 *
 * @param number number of the decision
 * @param decidedOn date of the decision, which may be days before it was entered
 */
@EventName("nomination.awarded")
@Revision("1")
public record NominationAwarded(
        String nominationId, int level, String number, LocalDate decidedOn, String awardCode, String nomineeId)
        implements NominationEvent {}
