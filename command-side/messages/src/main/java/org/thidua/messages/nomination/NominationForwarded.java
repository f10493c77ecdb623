package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The head of a level has approved the nomination and sent it to the next level.
 *
 * @param number of the submission letter
 */
@EventName("nomination.forwarded")
@Revision("1")
public record NominationForwarded(
        String nominationId, int level, int toLevel, String toAgencyId, String number, LocalDate forwardedOn)
        implements NominationEvent {}
