package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Declares the acting member's conflict on an item. */
public record RecuseMember(
        @TargetAggregateIdentifier String id, String nominationId, String reason, Actor by, Instant at)
        implements BallotCommand {}
