package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.shared.Actor;

/**
 * Enters a recognised initiative; for each co-author on its own.
 *
 * @param year of the recognition
 * @param number of the decision
 */
public record RecogniseInitiative(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String initiativeId,
        String title,
        InitiativeScope scope,
        int year,
        String number,
        Actor by,
        Instant at)
        implements RecordCommand {}
