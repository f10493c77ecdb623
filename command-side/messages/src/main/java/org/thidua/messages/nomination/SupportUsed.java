package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A nomination rests on an initiative or achievement of the nominee, and no other one may (tricky cases 14 and 15).
 *
 * @param kind a {@link SupportKind}
 * @param reference id of the initiative or code of the achievement
 */
@EventName("record.support-used")
@Revision("1")
public record SupportUsed(String recordId, String nomineeId, String nominationId, String kind, String reference)
        implements RecordEvent {}
