package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Notes that all nominations have their outcome; sent by the process manager. */
public record ConfirmOutcomes(@TargetAggregateIdentifier String id, Actor by, Instant at) implements BallotCommand {}
