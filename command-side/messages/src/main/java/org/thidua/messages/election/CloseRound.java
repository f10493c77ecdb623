package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Ends the round, counts it, and elects, opens the next round or fails. */
public record CloseRound(@TargetAggregateIdentifier String id, Actor by, Instant at) implements ElectionCommand {}
