package org.thidua.messages.quota;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Fixes what the quota of an agency for an award and year is a share of.
 *
 * @param base how many are on the lower list, 0 to 1,000,000
 * @param number of the decision on the lower list
 */
public record FreezeQuotaBase(
        @TargetAggregateIdentifier String id,
        String agencyId,
        String awardCode,
        int year,
        int base,
        String number,
        Actor by,
        Instant at)
        implements QuotaCommand {}
