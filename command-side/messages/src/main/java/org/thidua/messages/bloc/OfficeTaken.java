package org.thidua.messages.bloc;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A member agency holds an office of the bloc for a year.
 *
 * @param office a {@link BlocOffice}
 * @param on first day in office
 * @param basis what it rests on: the id of an election, or the document that says so
 */
@EventName("bloc.office-taken")
@Revision("1")
public record OfficeTaken(String blocId, String office, int year, String agencyId, LocalDate on, String basis)
        implements BlocEvent {}
