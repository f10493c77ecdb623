package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Lets the nomination rest until a conclusion.
 *
 * @param reference the paper that says so
 */
public record SuspendNomination(
        @TargetAggregateIdentifier String id, SuspensionGround ground, String reference, Actor by, Instant at)
        implements NominationCommand {}
