package org.thidua.messages.register;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A person represents the agency in its bloc from a day on, until another is named.
 *
 * @param from first day on which this person may sign and vote for the agency
 */
@EventName("agency.representative-named")
@Revision("1")
public record RepresentativeNamed(String agencyId, String personId, LocalDate from) implements AgencyEvent {}
