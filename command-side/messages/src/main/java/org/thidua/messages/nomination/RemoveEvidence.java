package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Takes a file out of the dossier. */
public record RemoveEvidence(@TargetAggregateIdentifier String id, String evidenceId, Actor by, Instant at)
        implements NominationCommand {}
