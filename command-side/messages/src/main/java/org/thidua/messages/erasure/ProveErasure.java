package org.thidua.messages.erasure;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Notes what was checked in every store after the destruction. Sent by the service. */
public record ProveErasure(@TargetAggregateIdentifier String id, List<StoreCheck> checks, Actor by, Instant at)
        implements ErasureCommand {}
