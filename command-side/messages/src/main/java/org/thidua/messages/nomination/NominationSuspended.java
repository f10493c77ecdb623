package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The nomination rests until a conclusion; it keeps its place.
 *
 * @param ground a {@link SuspensionGround}
 * @param reference the paper that says so, sealed for the nominee
 */
@EventName("nomination.suspended")
@Revision("1")
public record NominationSuspended(
        String nominationId, int level, String ground, Sealed<String> reference, LocalDate suspendedOn)
        implements NominationEvent {
    public static final SealedField<String> REFERENCE =
            SealedField.text(NominationSuspended.class, "reference", Purpose.TEXT);
}
