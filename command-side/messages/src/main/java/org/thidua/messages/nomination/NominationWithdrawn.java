package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The proposing agency has taken the nomination back (rút hồ sơ).
 *
 * @param reason in the agency's words, sealed for the nominee; absent when the nominee had been erased before
 */
@EventName("nomination.withdrawn")
@Revision("1")
public record NominationWithdrawn(
        String nominationId, @Nullable Sealed<String> reason) implements NominationEvent {

    public static final SealedField<String> REASON =
            SealedField.text(NominationWithdrawn.class, "reason", Purpose.TEXT);
}
