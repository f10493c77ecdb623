package org.thidua.domain.register;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_TRANSFERRED;
import static org.thidua.messages.shared.RejectionCode.PERSON_ERASED;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.PersonTransferred;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.register.TransferPerson;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** A person (cá nhân), told from others by id and never by name (tricky case 24). */
public class Person extends EventSourced {

    private static final int FIRST_BIRTH_YEAR = 1900;

    private @Nullable PersonRegistered registered;
    private final TreeMap<LocalDate, PersonTransferred> transfers = new TreeMap<>();
    private boolean erased;

    protected Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPerson command, Neighbours neighbours, Seals seals) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        Integer birthYear = command.birthYear();
        Check.value(birthYear == null || birthYear >= FIRST_BIRTH_YEAR, "birthYear", String.valueOf(birthYear));
        if (erased) {
            throw erased();
        }
        if (registered != null) {
            if (says(registered, command, seals)) {
                return;
            }
            throw Rejected.because(ALREADY_EXISTS, "id", id());
        }
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        happened(new PersonRegistered(
                id(),
                seals.seal(PersonRegistered.NAME, id(), id(), command.name()),
                seals.seal(PersonRegistered.POST, id(), id(), command.post()),
                birthYear == null ? null : seals.seal(PersonRegistered.BIRTH_YEAR, id(), id(), birthYear),
                command.agencyId()));
    }

    /** A move to another agency. One day has one move; an earlier one may be entered later. */
    @CommandHandler
    void decide(TransferPerson command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), APPRAISER, SECRETARY, ADMINISTRATOR);
        mustNotBeErased();
        var asked = new PersonTransferred(id(), command.toAgencyId(), command.on(), command.number());
        PersonTransferred known = transfers.get(command.on());
        if (asked.equals(known)) {
            return;
        }
        if (known != null) {
            throw Rejected.because(ALREADY_TRANSFERRED, "person", id(), "agency", known.toAgencyId(), "on", known.on());
        }
        if (!neighbours.exists(Agency.class, command.toAgencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.toAgencyId());
        }
        Check.value(!agencyIdOn(command.on()).equals(command.toAgencyId()), "toAgencyId", command.toAgencyId());
        int lastYear = VietNam.dayOf(command.at()).getYear() + 1;
        int year = command.on().getYear();
        Check.value(year >= FIRST_BIRTH_YEAR && year <= lastYear, "on", command.on());
        Check.value(!command.number().isBlank(), "number", "");
        happened(asked);
    }

    /** The agency that employs this person, whose payroll the person is on; after the last move that was entered. */
    public String agencyId() {
        return agencyIdOn(LocalDate.MAX);
    }

    /** The agency that employs this person on a day. */
    public String agencyIdOn(LocalDate day) {
        var last = transfers.floorEntry(day);
        return last == null
                ? Objects.requireNonNull(registered).agencyId()
                : last.getValue().toAgencyId();
    }

    /**
     * For what begins with this person and would be about nobody.
     *
     * @throws Rejected {@code PERSON_ERASED}
     */
    public void mustNotBeErased() {
        if (erased) {
            throw erased();
        }
    }

    /** Whether the person's keys no longer exist. */
    public boolean isErased() {
        return erased;
    }

    /** The person's keys no longer exist; again changes nothing. */
    public void erase(String erasureId) {
        if (!erased) {
            happened(new PersonErased(id(), erasureId));
        }
    }

    @Override
    protected void evolve(Event event) {
        switch ((PersonEvent) event) {
            case PersonRegistered it -> registered = it;
            case PersonErased it -> erased = true;
            case PersonTransferred it -> transfers.put(it.on(), it);
        }
    }

    private boolean says(PersonRegistered earlier, RegisterPerson command, Seals seals) {
        Sealed<Integer> known = earlier.birthYear();
        Integer year = command.birthYear();
        boolean sameYear = known == null || year == null
                ? known == null && year == null
                : seals.says(PersonRegistered.BIRTH_YEAR, id(), known, year);
        return sameYear
                && earlier.agencyId().equals(command.agencyId())
                && seals.says(PersonRegistered.NAME, id(), earlier.name(), command.name())
                && seals.says(PersonRegistered.POST, id(), earlier.post(), command.post());
    }

    private Rejected erased() {
        return Rejected.because(PERSON_ERASED, "person", id());
    }
}
