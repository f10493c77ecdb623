package org.thidua.messages.quota;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Replaces a frozen base; places that are taken stay taken (tricky case 26).
 *
 * @param base 0 to 1,000,000
 * @param number of the decision that changed the lower list
 */
public record CorrectQuotaBase(
        @TargetAggregateIdentifier String id,
        int base,
        BaseCorrectionReason reason,
        String number,
        Actor by,
        Instant at)
        implements QuotaCommand {}
