package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Holds the nomination against its rule row once more; what was found before stays. */
public record EvaluateNomination(@TargetAggregateIdentifier String id, Actor by, Instant at)
        implements NominationCommand {}
