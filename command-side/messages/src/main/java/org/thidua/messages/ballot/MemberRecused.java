package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A member does not vote on an item because of a conflict of interest.
 *
 * @param reason in the member's words, or {@link #NOMINEE}
 */
@EventName("ballot.member-recused")
@Revision("1")
public record MemberRecused(String ballotId, String personId, String nominationId, String reason)
        implements BallotEvent {

    /** The reason when the member is the nominee of the item: recused at opening, without being asked. */
    public static final String NOMINEE = "NOMINEE";
}
