package org.thidua.messages.council;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Ends a person's seat.
 *
 * @param on first day without the seat
 */
public record VacateSeat(@TargetAggregateIdentifier String id, String personId, LocalDate on, Actor by, Instant at)
        implements CouncilCommand {}
