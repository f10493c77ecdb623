package org.thidua.messages.election;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Freezes candidates and delegates and opens the first round.
 *
 * @param presentAgencies agencies whose delegate is present; all members when empty
 */
public record OpenElection(@TargetAggregateIdentifier String id, List<String> presentAgencies, Actor by, Instant at)
        implements ElectionCommand {}
