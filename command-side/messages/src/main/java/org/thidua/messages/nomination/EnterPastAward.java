package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Enters an award that was decided outside this service, or before it.
 *
 * @param year the achievement year; of a school year the one in which it ends
 * @param number of the decision
 * @param decidedBy who decided, as the decision says it
 */
public record EnterPastAward(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String awardCode,
        int year,
        boolean schoolYear,
        CommendationBasis basis,
        String number,
        LocalDate decidedOn,
        String decidedBy,
        Actor by,
        Instant at)
        implements RecordCommand {}
