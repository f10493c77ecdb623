package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Records what a consulted body has answered.
 *
 * @param number of the body's letter
 */
public record RecordConsultationReply(
        @TargetAggregateIdentifier String id,
        String body,
        ConsultationOpinion opinion,
        String number,
        String text,
        Actor by,
        Instant at)
        implements NominationCommand {}
