package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Records a complaint or denunciation that has been accepted for examination. */
public record LodgeObjection(
        @TargetAggregateIdentifier String id,
        ObjectionType type,
        Objector lodgedBy,
        LocalDate receivedOn,
        String text,
        Actor by,
        Instant at)
        implements NominationCommand {}
