package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Lets a draft be handed in after the window of its award has closed.
 *
 * @param number of the paper that allows it
 */
public record AcceptLate(@TargetAggregateIdentifier String id, String reason, String number, Actor by, Instant at)
        implements NominationCommand {}
