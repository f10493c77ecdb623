package org.thidua.messages.pledge;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Drafts the pledge of a bloc for a year: one per bloc and year.
 *
 * @param targets codes unique
 */
public record DraftPledge(
        @TargetAggregateIdentifier String id,
        String blocId,
        int year,
        String text,
        List<Target> targets,
        Actor by,
        Instant at)
        implements PledgeCommand {}
