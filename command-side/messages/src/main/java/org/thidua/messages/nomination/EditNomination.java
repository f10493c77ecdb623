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
        @Nullable List<String> initiativeIds,
        @Nullable List<String> achievementIds,
        Actor by,
        Instant at)
        implements NominationCommand {

    /** One that leaves what the dossier rests on as it is. */
    public EditNomination(
            String id,
            @Nullable CommendationBasis basis,
            @Nullable String achievements,
            @Nullable List<String> initiatives,
            Actor by,
            Instant at) {
        this(id, basis, achievements, initiatives, null, null, by, at);
    }
}
