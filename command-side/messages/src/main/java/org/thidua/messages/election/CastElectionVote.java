package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Votes for the acting delegate's agency.
 *
 * @param candidate id of an agency, or {@link #ABSTAIN}
 * @param round the round that is meant, so that a late vote never counts in the next one; the open one when absent
 */
public record CastElectionVote(
        @TargetAggregateIdentifier String id,
        String candidate,
        @Nullable Integer round,
        Actor by,
        Instant at) implements ElectionCommand {

    /** Present and for nobody. */
    public static final String ABSTAIN = "ABSTAIN";

    /** Votes in whichever round is open. */
    public CastElectionVote(String id, String candidate, Actor by, Instant at) {
        this(id, candidate, null, by, at);
    }
}
