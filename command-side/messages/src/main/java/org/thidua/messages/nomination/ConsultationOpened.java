package org.thidua.messages.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Other bodies have been asked; their silence after the due day lets the procedure go on.
 *
 * @param bodies names of bodies, never of people
 */
@EventName("nomination.consultation-opened")
@Revision("1")
public record ConsultationOpened(String nominationId, int level, List<String> bodies, LocalDate dueOn)
        implements NominationEvent {}
