package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The nominee was disciplined: achievements count from the end of the period (Decree 98/2023, article 4; tricky case 9).
 *
 * @param measure a {@link org.thidua.messages.award.DisciplinaryMeasure}
 * @param until last day
 * @param number of the decision, sealed for the nominee
 * @param reason sealed for the nominee
 */
@EventName("record.discipline-entered")
@Revision("1")
public record DisciplineEntered(
        String recordId,
        String nomineeId,
        String measure,
        LocalDate from,
        LocalDate until,
        Sealed<String> number,
        Sealed<String> reason)
        implements RecordEvent {

    public static final SealedField<String> NUMBER = SealedField.text(DisciplineEntered.class, "number", Purpose.TEXT);
    public static final SealedField<String> REASON = SealedField.text(DisciplineEntered.class, "reason", Purpose.TEXT);
}
