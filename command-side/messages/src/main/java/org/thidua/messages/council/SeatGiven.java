package org.thidua.messages.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A person sits in the council from a day on.
 *
 * @param role a {@link CouncilRole}
 * @param voting false for a secretary who is not a member
 */
@EventName("council.seat-given")
@Revision("1")
public record SeatGiven(String councilId, String personId, String role, boolean voting, LocalDate from)
        implements CouncilEvent {}
