package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Ends the vote and counts. Refused before the announced time unless all electors have voted or a person in charge closes. */
public record CloseBallot(@TargetAggregateIdentifier String id, Actor by, Instant at) implements BallotCommand {}
