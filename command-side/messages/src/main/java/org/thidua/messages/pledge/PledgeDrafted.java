package org.thidua.messages.pledge;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The common text of a bloc's pledge for a year exists as a draft.
 *
 * @param pledgeId {@code pledge:<bloc code>:<year>}
 * @param year the year pledged for, not the year of signing
 */
@EventName("pledge.drafted")
@Revision("1")
public record PledgeDrafted(String pledgeId, String blocId, int year, String text) implements PledgeEvent {}
