package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Records a signed comment of the public that the standing body has received. */
public record RecordPublicComment(
        @TargetAggregateIdentifier String id,
        String name,
        String phone,
        String address,
        String text,
        Actor by,
        Instant at)
        implements NominationCommand {}
