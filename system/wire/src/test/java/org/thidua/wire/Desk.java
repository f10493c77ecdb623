package org.thidua.wire;

import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Rejected;

/** The smallest aggregate: registers the same agency as often as it is told to. */
public class Desk {

    public record Register(@TargetAggregateIdentifier String id, String name, Actor by, Instant at)
            implements Command {}

    public record Rename(@TargetAggregateIdentifier String id, String name, Actor by, Instant at) implements Command {}

    @AggregateIdentifier
    private @Nullable String id;

    Desk() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Accepted on(Register command) {
        if (command.name().isBlank()) {
            throw Rejected.because(INVALID_VALUE, "field", "name");
        }
        AggregateLifecycle.apply(new AgencyRegistered(command.id(), "desk", command.name()));
        return new Accepted(command.id(), AggregateLifecycle.getVersion());
    }

    @CommandHandler
    public void on(Rename command) {
        AggregateLifecycle.apply(new AgencyRegistered(command.id(), "desk", command.name()));
    }

    @EventSourcingHandler
    public void on(AgencyRegistered event) {
        id = event.agencyId();
    }
}
