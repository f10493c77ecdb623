package org.thidua.messages.ballot;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * Voting has begun; closes the freezing of items and electorate.
 *
 * @param items nominations voted on
 * @param electors people who may vote
 * @param members voting members by the establishing decision, vacant seats too
 */
@EventName("ballot.opened")
@Revision("1")
public record BallotOpened(
        String ballotId,
        String councilId,
        int items,
        int electors,
        int members,
        Instant openedAt,
        @Nullable Instant closesAt)
        implements BallotEvent {}
