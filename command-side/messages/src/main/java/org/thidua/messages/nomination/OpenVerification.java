package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Freezes the nominee while something is verified.
 *
 * @param reference which file or letter
 */
public record OpenVerification(
        @TargetAggregateIdentifier String id,
        String nomineeId,
        String verificationId,
        VerificationGround ground,
        String reference,
        Actor by,
        Instant at)
        implements RecordCommand {}
