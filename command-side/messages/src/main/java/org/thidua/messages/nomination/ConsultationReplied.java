package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A consulted body has answered.
 *
 * @param opinion a {@link ConsultationOpinion}
 * @param text sealed for the nominee
 */
@EventName("nomination.consultation-replied")
@Revision("1")
public record ConsultationReplied(
        String nominationId, int level, String body, String opinion, String number, Sealed<String> text)
        implements NominationEvent {
    public static final SealedField<String> TEXT = SealedField.text(ConsultationReplied.class, "text", Purpose.TEXT);
}
