package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A complaint or denunciation has been accepted for examination; before a decision the nomination rests meanwhile.
 *
 * @param objection its number, from 1
 * @param type an {@link ObjectionType}
 * @param lodgedBy an {@link Objector}
 * @param dueOn last day for the conclusion, in calendar days
 * @param text sealed for the nominee
 */
@EventName("nomination.objection-lodged")
@Revision("1")
public record ObjectionLodged(
        String nominationId,
        int level,
        int objection,
        String type,
        String lodgedBy,
        LocalDate receivedOn,
        LocalDate dueOn,
        Sealed<String> text)
        implements NominationEvent {
    public static final SealedField<String> TEXT = SealedField.text(ObjectionLodged.class, "text", Purpose.TEXT);
}
