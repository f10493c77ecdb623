package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Asks other bodies (hiệp y).
 *
 * @param bodies names of the bodies asked, at least one
 * @param dueOn last day for their answers; absent: the limit of the rules in working days
 */
public record OpenConsultation(
        @TargetAggregateIdentifier String id,
        List<String> bodies,
        @Nullable LocalDate dueOn,
        Actor by,
        Instant at) implements NominationCommand {}
