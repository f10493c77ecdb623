package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * An award that the nominee held was revoked and counts no more; what relied on it is for review (tricky case 64).
 *
 * @param nominationId which had won it; absent for an award from outside this service
 * @param number of the decision to revoke
 * @param on day of that decision
 */
@EventName("record.award-revoked")
@Revision("1")
public record AwardRevoked(
        String recordId,
        String nomineeId,
        @Nullable String nominationId,
        String awardCode,
        int year,
        String number,
        LocalDate on)
        implements RecordEvent {}
