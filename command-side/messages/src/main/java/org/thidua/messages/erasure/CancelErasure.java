package org.thidua.messages.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Calls an erasure off, as long as it has not begun. */
public record CancelErasure(@TargetAggregateIdentifier String id, Actor by, Instant at) implements ErasureCommand {}
