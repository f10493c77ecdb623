package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Ends a nomination whose returned dossier has not come back in time; sent by the service and safe to repeat. */
public record ExpireNomination(@TargetAggregateIdentifier String id, Actor by, Instant at)
        implements NominationCommand {}
