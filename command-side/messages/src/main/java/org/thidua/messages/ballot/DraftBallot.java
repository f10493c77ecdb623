package org.thidua.messages.ballot;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.shared.Actor;

/**
 * Prepares a ballot.
 *
 * @param nominationIds at least one, each once
 */
public record DraftBallot(
        @TargetAggregateIdentifier String id,
        String councilId,
        List<String> nominationIds,
        VoteMethod method,
        @Nullable Instant closesAt,
        Actor by,
        Instant at)
        implements BallotCommand {}
