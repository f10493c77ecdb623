package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A nomination rests no more on an initiative or achievement: it ended without an award, or names it no more.
 *
 * @param kind a {@link SupportKind}
 * @param reference id of the initiative or code of the achievement
 */
@EventName("record.support-released")
@Revision("1")
public record SupportReleased(String recordId, String nomineeId, String nominationId, String kind, String reference)
        implements RecordEvent {}
