package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A draft may be handed in although the window of its award has closed.
 *
 * @param reason in the words of the standing body, sealed for the nominee
 * @param number of the paper that allows it
 */
@EventName("nomination.late-accepted")
@Revision("1")
public record LateAccepted(String nominationId, Sealed<String> reason, String number) implements NominationEvent {
    public static final SealedField<String> REASON = SealedField.text(LateAccepted.class, "reason", Purpose.TEXT);
}
