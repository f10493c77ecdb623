package org.thidua.messages.pledge;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** This agency is a party: it was a member of the bloc when signing opened. */
@EventName("pledge.party-named")
@Revision("1")
public record PartyNamed(String pledgeId, String agencyId) implements PledgeEvent {}
