package org.thidua.messages.election;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** The elected agency takes office. */
public record HandOverOffice(@TargetAggregateIdentifier String id, LocalDate on, Actor by, Instant at)
        implements ElectionCommand {}
