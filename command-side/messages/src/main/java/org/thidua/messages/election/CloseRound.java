package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Ends the round, counts it, and elects, opens the next round or fails.
 *
 * @param round the round that is meant, so that a repeat never ends the next one; the open one when absent
 */
public record CloseRound(
        @TargetAggregateIdentifier String id, @Nullable Integer round, Actor by, Instant at)
        implements ElectionCommand {

    /** Ends whichever round is open. */
    public CloseRound(String id, Actor by, Instant at) {
        this(id, null, by, at);
    }
}
