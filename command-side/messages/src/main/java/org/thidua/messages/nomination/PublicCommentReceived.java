package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * Somebody has commented, signed with name and address; all of it sealed for the nominee.
 *
 * @param comment its number, from 1
 */
@EventName("nomination.public-comment-received")
@Revision("1")
public record PublicCommentReceived(
        String nominationId,
        int level,
        int comment,
        Sealed<String> name,
        Sealed<String> phone,
        Sealed<String> address,
        Sealed<String> text)
        implements NominationEvent {
    public static final SealedField<String> NAME = SealedField.text(PublicCommentReceived.class, "name", Purpose.TEXT);
    public static final SealedField<String> PHONE =
            SealedField.text(PublicCommentReceived.class, "phone", Purpose.TEXT);
    public static final SealedField<String> ADDRESS =
            SealedField.text(PublicCommentReceived.class, "address", Purpose.TEXT);
    public static final SealedField<String> TEXT = SealedField.text(PublicCommentReceived.class, "text", Purpose.TEXT);
}
