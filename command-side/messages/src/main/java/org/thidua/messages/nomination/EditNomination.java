package org.thidua.messages.nomination;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/** Rewrites parts of the dossier's text, those that are given; only in a draft or after a return. */
public record EditNomination(
        @TargetAggregateIdentifier String id,
        @Nullable CommendationBasis basis,
        @Nullable String achievements,
        @Nullable List<String> initiatives,
        Actor by,
        Instant at)
        implements NominationCommand {}
