package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Claims an award and year for a live nomination; sent within the unit of work of the submission. */
public record ClaimAward(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String nominationId,
        String awardCode,
        int year,
        Actor by,
        Instant at)
        implements RecordCommand {}
