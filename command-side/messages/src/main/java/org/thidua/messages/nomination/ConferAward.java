package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Records that the award has been handed over (trao tặng).
 *
 * @param recipient who received it, where that is not the nominee
 */
public record ConferAward(
        @TargetAggregateIdentifier String id,
        LocalDate on,
        @Nullable String recipient,
        Actor by,
        Instant at) implements NominationCommand {}
