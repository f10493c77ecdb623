package org.thidua.wire.mongo;

import java.time.Instant;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What the document store says about one segment of an event processor.
 *
 * @param position up to which everything was handled; -1 before the first event. A segment that meets no events of its
 *     own is stored late, see {@link Claims#EXTENSION}
 * @param owner of the claim; nobody when it was released
 * @param at when the claim was taken or extended, by the owner's clock
 */
public record StoredToken(
        String processor,
        Segment segment,
        long position,
        @Nullable String owner,
        Instant at) {}
