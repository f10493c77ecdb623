package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * The proposing agency has been told of the decision.
 *
 * @param dueOn last working day for it; absent where no limit is stated
 */
@EventName("nomination.announced")
@Revision("1")
public record DecisionAnnounced(
        String nominationId,
        int level,
        LocalDate announcedOn,
        @Nullable LocalDate dueOn) implements NominationEvent {}
