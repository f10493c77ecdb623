package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A member does not vote on an item because of a conflict of interest.
 *
 * @param ground {@link #NOMINEE} or {@link #DECLARED}
 * @param reason in the member's words, sealed for the member; absent when the member is the nominee
 */
@EventName("ballot.member-recused")
@Revision("1")
public record MemberRecused(
        String ballotId,
        String personId,
        String nominationId,
        String ground,
        @Nullable Sealed<String> reason) implements BallotEvent {

    /** The member is the nominee of the item: recused at opening, without being asked. */
    public static final String NOMINEE = "NOMINEE";

    /** The member has said so. */
    public static final String DECLARED = "DECLARED";

    public static final SealedField<String> REASON = SealedField.text(MemberRecused.class, "reason", Purpose.TEXT);
}
