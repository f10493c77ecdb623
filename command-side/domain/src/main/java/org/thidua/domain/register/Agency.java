package org.thidua.domain.register;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_PERSON;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** An agency (cơ quan, đơn vị) and who represents it over time. */
public class Agency extends EventSourced {

    private String name = "";
    private final TreeMap<LocalDate, String> representatives = new TreeMap<>();

    protected Agency() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterAgency command) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        Check.value(command.id().equals("agency:" + command.code()), "code", command.code());
        if (isNew()) {
            happened(new AgencyRegistered(command.id(), command.code(), command.name()));
        } else if (!name.equals(command.name())) {
            throw Rejected.because(ALREADY_EXISTS, "id", id(), "name", name);
        }
    }

    @CommandHandler
    void decide(NameRepresentative command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        if (!neighbours.exists(Person.class, command.personId())) {
            throw Rejected.because(UNKNOWN_PERSON, "person", command.personId());
        }
        if (!command.personId().equals(representatives.get(command.from()))) {
            happened(new RepresentativeNamed(id(), command.personId(), command.from()));
        }
    }

    /** Who represents the agency on a day, if anybody does. */
    public Optional<String> representativeOn(LocalDate day) {
        return Optional.ofNullable(representatives.floorEntry(day)).map(Map.Entry::getValue);
    }

    @Override
    protected void evolve(Event event) {
        switch ((AgencyEvent) event) {
            case AgencyRegistered registered -> name = registered.name();
            case RepresentativeNamed named -> representatives.put(named.from(), named.personId());
        }
    }
}
