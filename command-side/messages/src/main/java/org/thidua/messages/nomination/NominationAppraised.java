package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The standing body has written its opinion; the nomination may go to the council.
 *
 * @param opinion an {@link AppraisalOpinion}
 */
@EventName("nomination.appraised")
@Revision("1")
public record NominationAppraised(String nominationId, int level, String opinion, String note)
        implements NominationEvent {}
