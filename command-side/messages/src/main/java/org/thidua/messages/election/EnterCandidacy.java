package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Enters a member agency as a candidate. */
public record EnterCandidacy(@TargetAggregateIdentifier String id, String agencyId, Actor by, Instant at)
        implements ElectionCommand {}
