package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The nominee is being erased: no further award can be claimed for this nominee. */
@EventName("record.closed")
@Revision("1")
public record RecordClosed(String recordId, String nomineeId, String erasureId) implements RecordEvent {}
