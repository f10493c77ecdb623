package org.thidua.messages.quota;

import org.axonframework.serialization.Revision;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.shared.EventName;

/**
 * The nomination ended without an award; its place is free again.
 *
 * @param reason a {@link ReleaseReason}
 * @param taken places still taken
 * @param places how many there are
 */
@EventName("quota.place-released")
@Revision("1")
public record PlaceReleased(String quotaId, String nominationId, String reason, int taken, int places)
        implements QuotaEvent {}
