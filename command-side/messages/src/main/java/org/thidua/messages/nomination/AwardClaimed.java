package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A live nomination holds this award and year for the nominee; no other may.
 *
 * @param recordId {@code record:<nominee>}
 */
@EventName("record.award-claimed")
@Revision("1")
public record AwardClaimed(String recordId, String nomineeId, String nominationId, String awardCode, int year)
        implements RecordEvent {}
