package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * From this year on nothing is missing in the record, so that what it does not hold did not happen. A later declaration
 * replaces an earlier one.
 */
@EventName("record.declared-complete")
@Revision("1")
public record RecordDeclaredComplete(String recordId, String nomineeId, int year) implements RecordEvent {}
