package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * From here on another rule row decides than that of the day of intake. What was found under the earlier one stays.
 *
 * @param reason in the words of the standing body, sealed for the nominee
 * @param number of the paper that says so
 */
@EventName("nomination.rule-set-overridden")
@Revision("1")
public record RuleSetOverridden(
        String nominationId, String ruleSet, String ruleRow, Sealed<String> reason, String number)
        implements NominationEvent {

    public static final SealedField<String> REASON = SealedField.text(RuleSetOverridden.class, "reason", Purpose.TEXT);
}
