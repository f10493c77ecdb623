package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Records what became of an objection.
 *
 * @param number of the conclusion
 */
public record ConcludeObjection(
        @TargetAggregateIdentifier String id,
        int objection,
        ObjectionOutcome outcome,
        String number,
        LocalDate on,
        Actor by,
        Instant at)
        implements NominationCommand {}
