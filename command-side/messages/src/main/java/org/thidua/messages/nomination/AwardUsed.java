package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An award served as one of the years of a higher one, which has been entered (tricky case 7).
 *
 * @param awardCode which award served, with its year
 * @param usedForAward code of the higher award
 * @param nominationId which won the higher award
 */
@EventName("record.award-used")
@Revision("1")
public record AwardUsed(
        String recordId, String nomineeId, String awardCode, int year, String usedForAward, String nominationId)
        implements RecordEvent {}
