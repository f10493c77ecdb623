package org.thidua.messages.ballot;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * A list of nominations is prepared for a vote; nothing is frozen yet.
 *
 * @param ballotId {@code ballot:<uuid>}
 * @param method a {@code VoteMethod}
 * @param closesAt announced closing time, if any
 */
@EventName("ballot.drafted")
@Revision("1")
public record BallotDrafted(
        String ballotId,
        String councilId,
        String method,
        List<String> nominationIds,
        @Nullable Instant closesAt) implements BallotEvent {}
