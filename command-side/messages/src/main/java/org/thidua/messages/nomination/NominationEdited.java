package org.thidua.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The proposing agency has rewritten the dossier's text. */
@EventName("nomination.edited")
@Revision("1")
public record NominationEdited(String nominationId, String basis, String achievements, List<String> initiatives)
        implements NominationEvent {}
