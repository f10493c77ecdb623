package org.thidua.messages.council;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Gives a seat to a person. There are no proxies: members change by membership only.
 *
 * @param voting false for a secretary who is not a member
 */
public record GiveSeat(
        @TargetAggregateIdentifier String id,
        String personId,
        CouncilRole role,
        boolean voting,
        LocalDate from,
        Actor by,
        Instant at)
        implements CouncilCommand {}
