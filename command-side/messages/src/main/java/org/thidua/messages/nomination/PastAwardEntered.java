package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The nominee holds an award that was decided outside this service, or before it.
 *
 * @param year the achievement year; of a school year the one in which it ends
 * @param schoolYear whether it is of a school year (tricky case 5)
 * @param basis a {@link CommendationBasis}: extraordinary and thematic awards never feed a merit ladder (tricky case 17)
 * @param number of the decision
 * @param decidedBy who decided, as the decision says it; sealed for the nominee
 */
@EventName("record.past-award-entered")
@Revision("1")
public record PastAwardEntered(
        String recordId,
        String nomineeId,
        String awardCode,
        int year,
        boolean schoolYear,
        String basis,
        String number,
        LocalDate decidedOn,
        Sealed<String> decidedBy)
        implements RecordEvent {

    public static final SealedField<String> DECIDED_BY =
            SealedField.text(PastAwardEntered.class, "decidedBy", Purpose.TEXT);
}
