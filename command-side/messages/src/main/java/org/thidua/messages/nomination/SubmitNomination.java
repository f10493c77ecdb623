package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Hands the dossier in, or in again after a return. Claims award and year for the nominee. */
public record SubmitNomination(@TargetAggregateIdentifier String id, Actor by, Instant at)
        implements NominationCommand {}
