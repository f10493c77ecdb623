package org.thidua.messages.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Asks that a person be erased.
 *
 * @param id {@code erasure:<person id>}
 * @param reference number of the file in which the request is kept, never a name; may be empty
 */
public record RequestErasure(
        @TargetAggregateIdentifier String id,
        String personId,
        ErasureReason reason,
        String reference,
        Actor by,
        Instant at)
        implements ErasureCommand {}
