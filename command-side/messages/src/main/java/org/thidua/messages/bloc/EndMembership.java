package org.thidua.messages.bloc;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Ends a membership.
 *
 * @param on first day without membership
 */
public record EndMembership(@TargetAggregateIdentifier String id, String agencyId, LocalDate on, Actor by, Instant at)
        implements BlocCommand {}
