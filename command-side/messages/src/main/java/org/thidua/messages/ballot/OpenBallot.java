package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Freezes items and electorate and begins the vote. */
public record OpenBallot(@TargetAggregateIdentifier String id, Actor by, Instant at) implements BallotCommand {}
