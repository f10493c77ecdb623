package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A verification ended with a conclusion document, whatever it concludes; a discipline that follows is entered as one.
 *
 * @param outcome a {@link VerificationOutcome}
 * @param number of the document, sealed for the nominee
 * @param on day of the document
 */
@EventName("record.verification-concluded")
@Revision("1")
public record VerificationConcluded(
        String recordId, String nomineeId, String verificationId, String outcome, Sealed<String> number, LocalDate on)
        implements RecordEvent {

    public static final SealedField<String> NUMBER =
            SealedField.text(VerificationConcluded.class, "number", Purpose.TEXT);
}
