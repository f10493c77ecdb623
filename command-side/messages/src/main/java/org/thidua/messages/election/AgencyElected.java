package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** A member agency is elected to the office. */
@EventName("election.agency-elected")
@Revision("1")
public record AgencyElected(
        String electionId, String blocId, int year, String office, String agencyId, int round, boolean unanimous)
        implements ElectionEvent {}
