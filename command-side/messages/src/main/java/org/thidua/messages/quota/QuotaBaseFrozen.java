package org.thidua.messages.quota;

import org.axonframework.serialization.Revision;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.QuotaShare;
import org.thidua.messages.award.Rounding;
import org.thidua.messages.shared.EventName;

/**
 * The base of a quota was fixed, and with it the number of places.
 *
 * @param quotaId {@code quota:<agency code>:<award>:<year>}
 * @param agencyId the proposing agency
 * @param ruleRow the catalogue row in force on the day of freezing
 * @param base how many are on the lower list
 * @param baseOf what was counted, a {@link QuotaBase}
 * @param percent 1 to 100
 * @param rounding a {@link Rounding}
 * @param minimumOne whether a share below one still gives one place
 * @param places what the share of the base comes to
 * @param number of the decision on the lower list
 */
@EventName("quota.base-frozen")
@Revision("1")
public record QuotaBaseFrozen(
        String quotaId,
        String agencyId,
        String awardCode,
        int year,
        String ruleRow,
        int base,
        String baseOf,
        int percent,
        String rounding,
        boolean minimumOne,
        int places,
        String number)
        implements QuotaEvent {

    /** The share that makes places of the base. */
    public QuotaShare share() {
        return new QuotaShare(percent, Rounding.valueOf(rounding), minimumOne);
    }
}
