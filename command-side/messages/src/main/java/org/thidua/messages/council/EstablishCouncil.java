package org.thidua.messages.council;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Establishes a council; the id is made from its code.
 *
 * @param agencyId the agency whose head it advises
 * @param size voting members by the establishing decision, at least 3
 * @param decision number of the establishing decision
 * @param on its date
 */
public record EstablishCouncil(
        @TargetAggregateIdentifier String id,
        String code,
        String name,
        String agencyId,
        int size,
        String decision,
        LocalDate on,
        Actor by,
        Instant at)
        implements CouncilCommand {}
