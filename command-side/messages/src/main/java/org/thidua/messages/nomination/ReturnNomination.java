package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Sends the dossier back.
 *
 * @param defects at least one
 * @param dueOn not before the day of the return
 */
public record ReturnNomination(
        @TargetAggregateIdentifier String id, List<String> defects, LocalDate dueOn, Actor by, Instant at)
        implements NominationCommand {}
