package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.shared.Actor;

/**
 * Enters a disciplinary measure.
 *
 * @param until last day
 * @param number of the decision
 */
public record EnterDiscipline(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        DisciplinaryMeasure measure,
        LocalDate from,
        LocalDate until,
        String number,
        String reason,
        Actor by,
        Instant at)
        implements RecordCommand {}
