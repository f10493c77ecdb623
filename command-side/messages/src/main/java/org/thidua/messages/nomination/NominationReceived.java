package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * The standing body has taken the dossier in (tiếp nhận).
 *
 * @param number of the receipt
 * @param receivingAgencyId whose standing body it is; absent when the account has no agency
 * @param dueOn last working day for the appraisal; absent where the rule set states no clock
 */
@EventName("nomination.received")
@Revision("1")
public record NominationReceived(
        String nominationId,
        int level,
        String number,
        @Nullable String receivingAgencyId,
        Instant receivedAt,
        @Nullable LocalDate dueOn)
        implements NominationEvent {}
