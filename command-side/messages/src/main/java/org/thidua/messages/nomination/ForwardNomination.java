package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Approves at this level and sends the nomination to the next one.
 *
 * @param toAgencyId whose standing body and council go on
 * @param letterNumber of the submission letter
 */
public record ForwardNomination(
        @TargetAggregateIdentifier String id,
        String toAgencyId,
        String letterNumber,
        LocalDate on,
        Actor by,
        Instant at)
        implements NominationCommand {}
