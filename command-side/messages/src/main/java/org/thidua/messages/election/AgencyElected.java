package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A member agency is elected to the office.
 *
 * @param year the year of office
 * @param office a {@code BlocOffice}
 * @param agencyId the elected agency
 * @param round the round that decided
 * @param unanimous computed: all present voted for it
 */
@EventName("election.agency-elected")
@Revision("1")
public record AgencyElected(
        String electionId, String blocId, int year, String office, String agencyId, int round, boolean unanimous)
        implements ElectionEvent {}
