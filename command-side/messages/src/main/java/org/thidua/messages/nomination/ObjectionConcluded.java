package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * An objection has been examined.
 *
 * @param outcome an {@link ObjectionOutcome}
 * @param number of the conclusion
 * @param dueOn new last day of a returned dossier, later by as long as the objection was open; absent when none waits
 */
@EventName("nomination.objection-concluded")
@Revision("1")
public record ObjectionConcluded(
        String nominationId,
        int level,
        int objection,
        String outcome,
        String number,
        LocalDate concludedOn,
        @Nullable LocalDate dueOn)
        implements NominationEvent {}
