package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Corrects the decision by another one (tricky case 65).
 *
 * @param what what is corrected
 */
public record AmendDecision(
        @TargetAggregateIdentifier String id, String number, LocalDate on, String what, Actor by, Instant at)
        implements NominationCommand {}
