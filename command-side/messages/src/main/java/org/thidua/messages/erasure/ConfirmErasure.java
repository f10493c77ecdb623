package org.thidua.messages.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Confirms a requested erasure; by another administrator than the one who requested it. */
public record ConfirmErasure(@TargetAggregateIdentifier String id, Actor by, Instant at) implements ErasureCommand {}
