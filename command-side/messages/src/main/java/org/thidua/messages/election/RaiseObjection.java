package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Objects to an acclamation for the acting delegate's agency. */
public record RaiseObjection(@TargetAggregateIdentifier String id, String reason, Actor by, Instant at)
        implements ElectionCommand {}
