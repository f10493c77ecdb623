package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The award has been handed over.
 *
 * @param recipient who received it for the nominee, sealed for the nominee; absent when the nominee did
 */
@EventName("nomination.conferred")
@Revision("1")
public record AwardConferred(
        String nominationId,
        int level,
        LocalDate conferredOn,
        @Nullable Sealed<String> recipient) implements NominationEvent {
    public static final SealedField<String> RECIPIENT =
            SealedField.text(AwardConferred.class, "recipient", Purpose.TEXT);
}
