package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Votes for the acting delegate's agency.
 *
 * @param candidate id of an agency, or {@code ABSTAIN}
 */
public record CastElectionVote(@TargetAggregateIdentifier String id, String candidate, Actor by, Instant at)
        implements ElectionCommand {}
