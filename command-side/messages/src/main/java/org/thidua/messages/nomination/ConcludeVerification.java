package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Ends a verification by its conclusion document.
 *
 * @param number of the document
 * @param on day of the document
 */
public record ConcludeVerification(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String verificationId,
        VerificationOutcome outcome,
        String number,
        LocalDate on,
        Actor by,
        Instant at)
        implements RecordCommand {}
