package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A decision has corrected the decision on this award; nothing of it was edited.
 *
 * @param number of the amending decision
 * @param what sealed for the nominee
 */
@EventName("nomination.decision-amended")
@Revision("1")
public record DecisionAmended(String nominationId, int level, String number, LocalDate amendedOn, Sealed<String> what)
        implements NominationEvent {
    public static final SealedField<String> WHAT = SealedField.text(DecisionAmended.class, "what", Purpose.TEXT);
}
