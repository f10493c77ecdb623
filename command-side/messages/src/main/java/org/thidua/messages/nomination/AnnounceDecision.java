package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Records that the proposing agency has been told of the decision. */
public record AnnounceDecision(@TargetAggregateIdentifier String id, LocalDate on, Actor by, Instant at)
        implements NominationCommand {}
