package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A recognised initiative was recognised to reach further.
 *
 * @param scope an {@link org.thidua.messages.award.InitiativeScope}, wider than before
 * @param year of this recognition
 * @param number of the decision
 */
@EventName("record.initiative-scope-recognised")
@Revision("1")
public record InitiativeScopeRecognised(
        String recordId, String nomineeId, String initiativeId, String scope, int year, String number)
        implements RecordEvent {}
