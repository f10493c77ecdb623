package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The nominee holds the award for this year.
 *
 * @param number number of the decision
 * @param basis a {@link CommendationBasis}, that of the nomination; since revision 2, {@code MERIT} for what was entered
 *     before
 */
@EventName("record.award-entered")
@Revision("2")
public record AwardEntered(
        String recordId,
        String nomineeId,
        String nominationId,
        String awardCode,
        int year,
        String number,
        LocalDate decidedOn,
        String basis)
        implements RecordEvent {}
