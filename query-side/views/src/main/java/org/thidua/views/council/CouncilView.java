package org.thidua.views.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.council.SeatVacated;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/**
 * A council and its seats over time.
 *
 * @param agencyId whose head it advises
 * @param size voting members by the establishing decision, vacant seats too
 * @param decision number of that decision
 * @param on its date
 */
public record CouncilView(
        String code, String name, String agencyId, int size, String decision, LocalDate on, List<Seat> seats) {

    /**
     * A person's seat.
     *
     * @param from first day
     * @param until first day without it; absent while it is held
     */
    public record Seat(
            String personId,
            String role,
            boolean voting,
            LocalDate from,
            @Nullable LocalDate until) {
        /** Whether the seat is held on a day. */
        public boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** The view after an event. */
    public static CouncilView fold(@Nullable CouncilView before, CouncilEvent event, Facts facts) {
        return switch (event) {
            case CouncilEstablished it ->
                new CouncilView(it.code(), it.name(), it.agencyId(), it.size(), it.decision(), it.on(), List.of());
            case SeatGiven it -> {
                var seat = new Seat(it.personId(), it.role(), it.voting(), it.from(), null);
                CouncilView known = Fold.begun(before, facts);
                yield known.seated(Lists.with(known.seats, seat));
            }
            case SeatVacated it -> {
                CouncilView known = Fold.begun(before, facts);
                yield known.seated(Lists.changed(
                        known.seats,
                        seat -> seat.until() == null && seat.personId().equals(it.personId()),
                        seat -> new Seat(seat.personId(), seat.role(), seat.voting(), seat.from(), it.on())));
            }
        };
    }

    private CouncilView seated(List<Seat> now) {
        return new CouncilView(code, name, agencyId, size, decision, on, now);
    }
}
