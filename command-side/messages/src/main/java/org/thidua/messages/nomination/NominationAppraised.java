package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The standing body has written its opinion; the nomination may go to the council.
 *
 * @param opinion an {@link AppraisalOpinion}
 * @param note what the standing body has to say, sealed for the nominee; may be empty where the opinion is eligible
 */
@EventName("nomination.appraised")
@Revision("1")
public record NominationAppraised(String nominationId, int level, String opinion, Sealed<String> note)
        implements NominationEvent {

    public static final SealedField<String> NOTE = SealedField.text(NominationAppraised.class, "note", Purpose.TEXT);
}
