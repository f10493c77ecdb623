package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Declares that nothing is missing in the record from a year on.
 */
public record DeclareRecordComplete(
        @TargetAggregateIdentifier String id, String nomineeId, int year, Actor by, Instant at)
        implements RecordCommand {}
