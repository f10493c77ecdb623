package org.thidua.domain.register;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.PERSON_ERASED;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** A person (cá nhân), told from others by id and never by name (tricky case 24). */
public class Person extends EventSourced {

    private static final int FIRST_BIRTH_YEAR = 1900;

    private @Nullable PersonRegistered registered;
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

    /** The agency that employs this person, whose payroll the person is on. */
    public String agencyId() {
        return Objects.requireNonNull(registered).agencyId();
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
