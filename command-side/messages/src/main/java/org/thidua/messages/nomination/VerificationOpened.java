package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * Something about the nominee is being verified: nothing is proposed or decided until a conclusion (Decree 98/2023,
 * article 4; tricky case 20).
 *
 * @param ground a {@link VerificationGround}
 * @param reference which file or letter, sealed for the nominee
 * @param openedOn day in Viet Nam on which it was entered
 */
@EventName("record.verification-opened")
@Revision("1")
public record VerificationOpened(
        String recordId,
        String nomineeId,
        String verificationId,
        String ground,
        Sealed<String> reference,
        LocalDate openedOn)
        implements RecordEvent {

    public static final SealedField<String> REFERENCE =
            SealedField.text(VerificationOpened.class, "reference", Purpose.TEXT);
}
