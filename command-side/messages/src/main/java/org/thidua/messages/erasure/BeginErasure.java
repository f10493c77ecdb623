package org.thidua.messages.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Begins a confirmed erasure whose delay is over; from here there is no way back. Sent by the service. */
public record BeginErasure(@TargetAggregateIdentifier String id, Actor by, Instant at) implements ErasureCommand {}
