package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Ends a suspension by a conclusion. */
public record LiftSuspension(
        @TargetAggregateIdentifier String id, String conclusionNumber, SuspensionOutcome outcome, Actor by, Instant at)
        implements NominationCommand {}
