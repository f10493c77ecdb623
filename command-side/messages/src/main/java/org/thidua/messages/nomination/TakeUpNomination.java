package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Begins the appraisal.
 *
 * @param appraiserId the person who appraises; absent: whoever sends it
 */
public record TakeUpNomination(
        @TargetAggregateIdentifier String id, @Nullable String appraiserId, Actor by, Instant at)
        implements NominationCommand {}
