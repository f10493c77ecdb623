package org.thidua.messages.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * The nomination was held against the conditions of a rule row. A later evaluation, under the same row or another one,
 * stands beside this one and never replaces it (tricky case 1).
 *
 * @param evaluation 1 at first, one more each time
 * @param on day in Viet Nam on which what was known was looked at
 * @param results {@code PASSED}, {@code FAILED} or {@code CANNOT_TELL} by condition, in the order of the row
 * @param weights {@code HARD} or {@code SOFT} by condition
 * @param sources instrument and article by condition
 * @param confidences {@code SOURCED}, {@code KNOWN} or {@code UNSURE} by condition
 * @param cures what would change it for the better, by condition; none where nothing is wrong
 * @param facts what each condition was held against, as {@code condition/fact=value}; sealed for the nominee
 */
@EventName("nomination.evaluated")
@Revision("1")
public record NominationEvaluated(
        String nominationId,
        int evaluation,
        String ruleSet,
        String ruleRow,
        LocalDate on,
        Map<String, String> results,
        Map<String, String> weights,
        Map<String, String> sources,
        Map<String, String> confidences,
        Map<String, String> cures,
        Sealed<List<String>> facts)
        implements NominationEvent {

    public static final SealedField<List<String>> FACTS =
            SealedField.texts(NominationEvaluated.class, "facts", Purpose.TEXT);
}
