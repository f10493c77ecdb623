package org.thidua.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * An agency has begun to propose a nominee for an award.
 *
 * @param nominationId {@code nomination:<uuid>}
 * @param year the achievement year
 * @param nomineeType an {@code INDIVIDUAL} or a {@code COLLECTIVE}
 * @param agencyId the proposing agency
 * @param basis a {@link CommendationBasis}
 * @param achievements what was achieved, in the agency's words, sealed for the nominee; absent while nothing is written
 * @param initiatives initiatives that the dossier names, sealed for the nominee
 */
@EventName("nomination.drafted")
@Revision("1")
public record NominationDrafted(
        String nominationId,
        String awardCode,
        int year,
        String nomineeType,
        String nomineeId,
        String agencyId,
        String basis,
        @Nullable Sealed<String> achievements,
        Sealed<List<String>> initiatives)
        implements NominationEvent {

    public static final SealedField<String> ACHIEVEMENTS =
            SealedField.text(NominationDrafted.class, "achievements", Purpose.TEXT);
    public static final SealedField<List<String>> INITIATIVES =
            SealedField.texts(NominationDrafted.class, "initiatives", Purpose.TEXT);
}
