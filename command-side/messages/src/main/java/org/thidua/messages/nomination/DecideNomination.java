package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Records the head's decision.
 *
 * @param award true: confer; false: refuse
 * @param number number of the decision
 */
public record DecideNomination(
        @TargetAggregateIdentifier String id, boolean award, String number, LocalDate decidedOn, Actor by, Instant at)
        implements NominationCommand {}
