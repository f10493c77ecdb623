package org.thidua.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An agency has begun to propose a nominee for an award.
 *
 * @param nominationId {@code nomination:<uuid>}
 * @param year the achievement year
 * @param nomineeType an {@code INDIVIDUAL} or a {@code COLLECTIVE}
 * @param agencyId the proposing agency
 * @param basis a {@link CommendationBasis}
 * @param achievements what was achieved, in the agency's words; may be empty in a draft
 * @param initiatives initiatives that the dossier names
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
        String achievements,
        List<String> initiatives)
        implements NominationEvent {}
