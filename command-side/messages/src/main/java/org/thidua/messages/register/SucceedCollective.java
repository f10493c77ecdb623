package org.thidua.messages.register;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Enters that a collective came into the place of another one.
 *
 * @param on first day of the succession
 * @param number of the decision
 */
public record SucceedCollective(
        @TargetAggregateIdentifier String id, String predecessorId, LocalDate on, String number, Actor by, Instant at)
        implements CollectiveCommand {}
