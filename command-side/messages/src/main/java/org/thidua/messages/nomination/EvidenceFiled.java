package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A file of the dossier is one of its documents. The last one filed under an item is its newest version; a file that was
 * filed wrongly is filed again.
 *
 * @param item code of the document, for example {@code achievement-report}
 */
@EventName("nomination.evidence-filed")
@Revision("1")
public record EvidenceFiled(String nominationId, String evidenceId, String item) implements NominationEvent {}
