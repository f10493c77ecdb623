package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The claim ended without an award; the award and year are free again.
 *
 * @param reason a {@link ReleaseReason}
 * @param on day of the withdrawal, of the count or of the head's refusal
 */
@EventName("record.claim-released")
@Revision("1")
public record ClaimReleased(
        String recordId, String nomineeId, String nominationId, String awardCode, int year, String reason, LocalDate on)
        implements RecordEvent {}
