package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Ends the vote and counts. Secretary and chair may do so at any time, the service only after the announced closing
 * time.
 */
public record CloseBallot(@TargetAggregateIdentifier String id, Actor by, Instant at) implements BallotCommand {}
