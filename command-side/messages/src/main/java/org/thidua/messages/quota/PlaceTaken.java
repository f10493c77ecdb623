package org.thidua.messages.quota;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A nomination has one of the places, because a ballot opens with it.
 *
 * @param taken places taken with this one
 * @param places how many there are
 */
@EventName("quota.place-taken")
@Revision("1")
public record PlaceTaken(String quotaId, String nominationId, int taken, int places) implements QuotaEvent {}
