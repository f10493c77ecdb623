package org.thidua.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The proposing agency has rewritten the dossier's text.
 *
 * @param basis a {@link CommendationBasis}, as it now stands
 * @param hasAchievements whether the dossier describes any achievements now
 * @param achievements the new text, sealed for the nominee; absent when it stays as it was or was taken out
 * @param initiatives the new list, sealed for the nominee; absent when it stays as it was
 */
@EventName("nomination.edited")
@Revision("1")
public record NominationEdited(
        String nominationId,
        String basis,
        boolean hasAchievements,
        @Nullable Sealed<String> achievements,
        @Nullable Sealed<List<String>> initiatives)
        implements NominationEvent {

    public static final SealedField<String> ACHIEVEMENTS =
            SealedField.text(NominationEdited.class, "achievements", Purpose.TEXT);
    public static final SealedField<List<String>> INITIATIVES =
            SealedField.texts(NominationEdited.class, "initiatives", Purpose.TEXT);
}
