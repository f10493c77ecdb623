package org.thidua.domain.register;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
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
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** A person (cá nhân), told from others by id and never by name (tricky case 24). */
public class Person extends EventSourced {

    private static final int FIRST_BIRTH_YEAR = 1900;

    private @Nullable PersonRegistered registered;

    protected Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPerson command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        Integer birthYear = command.birthYear();
        Check.value(birthYear == null || birthYear >= FIRST_BIRTH_YEAR, "birthYear", String.valueOf(birthYear));
        var asked = new PersonRegistered(
                command.id(), command.name(), command.post(), command.birthYear(), command.agencyId());
        if (asked.equals(registered)) {
            return;
        }
        if (registered != null) {
            throw Rejected.because(ALREADY_EXISTS, "id", id());
        }
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        happened(asked);
    }

    /** The agency that employs this person, whose payroll the person is on. */
    public String agencyId() {
        return Objects.requireNonNull(registered).agencyId();
    }

    @Override
    protected void evolve(Event event) {
        switch ((PersonEvent) event) {
            case PersonRegistered it -> registered = it;
        }
    }
}
