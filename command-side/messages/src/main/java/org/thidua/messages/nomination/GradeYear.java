package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.shared.Actor;

/**
 * Enters how a year went, or corrects it.
 *
 * @param monthsWorked 0 to 12
 * @param number of the decision that graded it, if there is one
 */
public record GradeYear(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        int year,
        YearKind kind,
        @Nullable CompletionGrade grade,
        @Nullable Integer monthsWorked,
        @Nullable String number,
        Actor by,
        Instant at)
        implements RecordCommand {}
