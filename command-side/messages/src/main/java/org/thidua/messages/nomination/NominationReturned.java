package org.thidua.messages.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The dossier went back for completion (trả hồ sơ).
 *
 * @param defects what is missing or wrong, at least one; sealed for the nominee
 * @param dueOn last day for the completed dossier
 */
@EventName("nomination.returned")
@Revision("1")
public record NominationReturned(String nominationId, int level, Sealed<List<String>> defects, LocalDate dueOn)
        implements NominationEvent {

    public static final SealedField<List<String>> DEFECTS =
            SealedField.texts(NominationReturned.class, "defects", Purpose.TEXT);
}
