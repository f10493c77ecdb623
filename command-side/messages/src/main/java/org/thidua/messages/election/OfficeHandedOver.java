package org.thidua.messages.election;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The elected agency has taken office.
 *
 * @param office a {@code BlocOffice}
 * @param year the year of office
 * @param on first day in office
 */
@EventName("election.office-handed-over")
@Revision("1")
public record OfficeHandedOver(String electionId, String blocId, String office, int year, String agencyId, LocalDate on)
        implements ElectionEvent {}
