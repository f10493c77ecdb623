package org.thidua.messages.register;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Enters a collective.
 *
 * @param agencyId the agency it belongs to
 */
public record RegisterCollective(
        @TargetAggregateIdentifier String id, String name, String agencyId, Actor by, Instant at)
        implements CollectiveCommand {}
