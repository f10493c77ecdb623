package org.thidua.domain.eligibility;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.InitiativeScope;

/**
 * An initiative or research work that was recognised for the nominee; of co-authors each has its own (tricky case 16).
 *
 * @param year of recognition
 * @param usedBy the nomination that it supports or supported; absent when none (tricky case 15)
 */
public record RecognisedInitiative(
        String initiativeId,
        InitiativeScope scope,
        int year,
        @Nullable String usedBy) {

    /** The same where an initiative may support several awards. */
    RecognisedInitiative reusable() {
        return new RecognisedInitiative(initiativeId, scope, year, null);
    }
}
