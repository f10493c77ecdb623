package org.thidua.messages.nomination;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Rewrites the dossier's text; only in a draft or after a return. */
public record EditNomination(
        @TargetAggregateIdentifier String id,
        CommendationBasis basis,
        String achievements,
        List<String> initiatives,
        Actor by,
        Instant at)
        implements NominationCommand {}
