package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The returned dossier did not come back by its due day. */
@EventName("nomination.expired")
@Revision("1")
public record NominationExpired(String nominationId, int level, LocalDate dueOn) implements NominationEvent {}
