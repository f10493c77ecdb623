package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The dossier was handed in; the rule row it will be judged by is fixed from here on.
 *
 * @param level review level, 1 is the first
 * @param submission 1 at first, one more after each return
 * @param ruleSet for example {@code rs-2003}
 * @param ruleRow the catalogue row in force at intake
 */
@EventName("nomination.submitted")
@Revision("1")
public record NominationSubmitted(
        String nominationId, int level, int submission, String ruleSet, String ruleRow, Instant submittedAt)
        implements NominationEvent {}
