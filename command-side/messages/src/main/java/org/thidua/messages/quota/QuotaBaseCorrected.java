package org.thidua.messages.quota;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The base of a quota was replaced. The rule stays that of the freezing; so do all places taken, which may be more than
 * there are places now (tricky case 26).
 *
 * @param base how many are on the lower list
 * @param places what the share of the base comes to
 * @param taken places taken at that moment
 * @param reason a {@link BaseCorrectionReason}
 * @param number of the decision that changed the lower list
 */
@EventName("quota.base-corrected")
@Revision("1")
public record QuotaBaseCorrected(
        String quotaId,
        String ruleRow,
        int base,
        int percent,
        String rounding,
        boolean minimumOne,
        int places,
        int taken,
        String reason,
        String number)
        implements QuotaEvent {}
