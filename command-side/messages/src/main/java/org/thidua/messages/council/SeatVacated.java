package org.thidua.messages.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A seat has become vacant. The vacancy still counts among all members until it is filled.
 *
 * @param on first day without the seat
 */
@EventName("council.seat-vacated")
@Revision("1")
public record SeatVacated(String councilId, String personId, LocalDate on) implements CouncilEvent {}
