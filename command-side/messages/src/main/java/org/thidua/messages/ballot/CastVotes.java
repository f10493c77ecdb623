package org.thidua.messages.ballot;

import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Casts the acting member's votes; the same choice again changes nothing, another one is refused.
 *
 * @param choices by nomination id
 */
public record CastVotes(@TargetAggregateIdentifier String id, Map<String, Choice> choices, Actor by, Instant at)
        implements BallotCommand {}
