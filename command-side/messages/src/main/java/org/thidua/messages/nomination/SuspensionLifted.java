package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * A conclusion has ended the suspension.
 *
 * @param outcome a {@link SuspensionOutcome}; {@code CONFIRMED} closes the nomination
 * @param dueOn new last day of a returned dossier, later by as long as the suspension has lasted; absent when none waits
 */
@EventName("nomination.suspension-lifted")
@Revision("1")
public record SuspensionLifted(
        String nominationId,
        int level,
        String conclusionNumber,
        String outcome,
        @Nullable LocalDate dueOn) implements NominationEvent {}
