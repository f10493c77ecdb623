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
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** A collective (tập thể) of an agency, known by id like a person. */
public class Collective extends EventSourced {

    private @Nullable CollectiveRegistered registered;

    protected Collective() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterCollective command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        var asked = new CollectiveRegistered(command.id(), command.name(), command.agencyId());
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

    /** The agency that this collective is part of. */
    public String agencyId() {
        return Objects.requireNonNull(registered).agencyId();
    }

    @Override
    protected void evolve(Event event) {
        switch ((CollectiveEvent) event) {
            case CollectiveRegistered it -> registered = it;
        }
    }
}
