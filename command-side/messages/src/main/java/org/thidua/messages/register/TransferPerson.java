package org.thidua.messages.register;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Enters that a person moved to another agency.
 *
 * @param on first day there
 * @param number of the decision
 */
public record TransferPerson(
        @TargetAggregateIdentifier String id, String toAgencyId, LocalDate on, String number, Actor by, Instant at)
        implements PersonCommand {}
