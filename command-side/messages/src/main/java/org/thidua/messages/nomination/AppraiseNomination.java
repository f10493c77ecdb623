package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Writes the opinion of the standing body.
 *
 * @param note required unless the opinion is eligible
 */
public record AppraiseNomination(
        @TargetAggregateIdentifier String id, AppraisalOpinion opinion, String note, Actor by, Instant at)
        implements NominationCommand {}
