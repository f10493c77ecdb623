package org.thidua.domain.council;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.COUNCIL_FULL;
import static org.thidua.messages.shared.RejectionCode.SEAT_TAKEN;
import static org.thidua.messages.shared.RejectionCode.SEAT_VACANT;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_PERSON;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.Term;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.EstablishCouncil;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.council.SeatVacated;
import org.thidua.messages.council.VacateSeat;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** An emulation and commendation council (Hội đồng Thi đua - Khen thưởng) with its seats over time. */
public class Council extends EventSourced {

    private static final String PREFIX = "council:";
    private static final int SMALLEST = 3;

    private @Nullable CouncilEstablished established;
    private final Seats seats = new Seats();

    protected Council() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishCouncil command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        Check.value(command.id().equals(PREFIX + command.code()), "code", command.code());
        Check.value(command.size() >= SMALLEST, "size", command.size());
        var asked = new CouncilEstablished(
                command.id(),
                command.code(),
                command.name(),
                command.agencyId(),
                command.size(),
                command.decision(),
                command.on());
        if (asked.equals(established)) {
            return;
        }
        if (established != null) {
            throw Rejected.because(ALREADY_EXISTS, "id", id(), "decision", established.decision());
        }
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        happened(asked);
    }

    @CommandHandler
    void decide(GiveSeat command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        // Only the secretary may sit without being a member (tricky case 42).
        Check.value(command.voting() || command.role() == CouncilRole.SECRETARY, "voting", command.voting());
        var asked =
                new Seat(command.personId(), command.role().name(), command.voting(), Term.openFrom(command.from()));
        if (seats.wasGiven(asked)) {
            return;
        }
        seats.standingInTheWayOf(asked).ifPresent(seat -> {
            throw Rejected.because(
                    SEAT_TAKEN,
                    "role",
                    seat.role(),
                    "person",
                    seat.personId(),
                    "since",
                    seat.term().from());
        });
        if (asked.voting() && seats.mostVotingFrom(command.from()) >= size()) {
            throw Rejected.because(COUNCIL_FULL, "council", id(), "size", size());
        }
        if (!neighbours.exists(Person.class, command.personId())) {
            throw Rejected.because(UNKNOWN_PERSON, "person", command.personId());
        }
        happened(new SeatGiven(id(), asked.personId(), asked.role(), asked.voting(), command.from()));
    }

    @CommandHandler
    void decide(VacateSeat command) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        String person = command.personId();
        if (seats.wasVacated(person, command.on())) {
            return;
        }
        LocalDate from = seats.open(person)
                .orElseThrow(() -> Rejected.because(SEAT_VACANT, "council", id(), "person", person))
                .from();
        Check.value(command.on().isAfter(from), "on", command.on());
        happened(new SeatVacated(id(), person, command.on()));
    }

    /** All members: the number fixed by the establishing decision, vacant seats included (tricky case 31). */
    public int size() {
        return established == null ? 0 : established.size();
    }

    /**
     * Who may vote on a day: person id to {@code CouncilRole} of the voting seats held, in the order of seating. A
     * secretary without a vote is not among them (tricky case 42).
     */
    public Map<String, String> electorateOn(LocalDate day) {
        return seats.electorateOn(day);
    }

    /** The agency whose head this council advises. */
    public String agencyId() {
        return Objects.requireNonNull(established).agencyId();
    }

    /** Whether a person sits here on a day, with a vote or without. */
    public boolean seats(String personId, LocalDate day) {
        return seats.isHeld(personId, day);
    }

    @Override
    protected void evolve(Event event) {
        switch ((CouncilEvent) event) {
            case CouncilEstablished it -> established = it;
            case SeatGiven it -> seats.give(new Seat(it.personId(), it.role(), it.voting(), Term.openFrom(it.from())));
            case SeatVacated it -> seats.vacate(it.personId(), it.on());
        }
    }
}
