package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.shared.Actor;

/**
 * Enters that an initiative was recognised to reach further.
 *
 * @param year of this recognition
 * @param number of the decision
 */
public record RecogniseInitiativeScope(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String initiativeId,
        InitiativeScope scope,
        int year,
        String number,
        Actor by,
        Instant at)
        implements RecordCommand {}
