package org.thidua.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * What the dossier rests on, as it now stands; taken by the record of the nominee at submission.
 *
 * @param initiativeIds recognised initiatives
 * @param achievementIds codes that the agency gave to achievements
 */
@EventName("nomination.support-named")
@Revision("1")
public record SupportNamed(String nominationId, List<String> initiativeIds, List<String> achievementIds)
        implements NominationEvent {}
