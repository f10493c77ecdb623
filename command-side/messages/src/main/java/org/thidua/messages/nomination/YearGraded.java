package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * How a year of the nominee went. A correction is another event of the same year: the later one counts, both stay.
 *
 * @param kind a {@link YearKind} (tricky case 6)
 * @param grade a {@link org.thidua.messages.award.CompletionGrade}; absent when the year was not graded
 * @param monthsWorked 0 to 12; absent when not known
 * @param number of the decision that graded it, if there is one
 */
@EventName("record.year-graded")
@Revision("1")
public record YearGraded(
        String recordId,
        String nomineeId,
        int year,
        String kind,
        @Nullable String grade,
        @Nullable Integer monthsWorked,
        @Nullable String number)
        implements RecordEvent {}
