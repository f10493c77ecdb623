package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The nominee holds the award for this year.
 *
 * @param number number of the decision
 */
@EventName("record.award-entered")
@Revision("1")
public record AwardEntered(
        String recordId,
        String nomineeId,
        String nominationId,
        String awardCode,
        int year,
        String number,
        LocalDate decidedOn)
        implements RecordEvent {}
