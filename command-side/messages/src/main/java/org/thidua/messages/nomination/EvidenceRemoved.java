package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** A file belongs to the dossier no more. Its bytes stay for the history. */
@EventName("nomination.evidence-removed")
@Revision("1")
public record EvidenceRemoved(String nominationId, String evidenceId) implements NominationEvent {}
