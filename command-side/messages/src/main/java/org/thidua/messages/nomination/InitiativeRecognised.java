package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * An initiative or research work was recognised for the nominee; each co-author has its own recognition (tricky case 16).
 *
 * @param initiativeId {@code initiative:…}; of co-authors the same
 * @param title sealed for the nominee
 * @param scope an {@link org.thidua.messages.award.InitiativeScope}
 * @param year of the recognition
 * @param number of the decision
 */
@EventName("record.initiative-recognised")
@Revision("1")
public record InitiativeRecognised(
        String recordId,
        String nomineeId,
        String initiativeId,
        Sealed<String> title,
        String scope,
        int year,
        String number)
        implements RecordEvent {

    public static final SealedField<String> TITLE = SealedField.text(InitiativeRecognised.class, "title", Purpose.TEXT);
}
