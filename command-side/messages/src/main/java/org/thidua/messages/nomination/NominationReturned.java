package org.thidua.messages.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The dossier went back for completion (trả hồ sơ).
 *
 * @param defects what is missing or wrong, at least one
 * @param dueOn last day for the completed dossier
 */
@EventName("nomination.returned")
@Revision("1")
public record NominationReturned(String nominationId, int level, List<String> defects, LocalDate dueOn)
        implements NominationEvent {}
