package org.thidua.messages.register;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Names who represents the agency.
 *
 * @param from first day
 */
public record NameRepresentative(
        @TargetAggregateIdentifier String id, String personId, LocalDate from, Actor by, Instant at)
        implements AgencyCommand {}
