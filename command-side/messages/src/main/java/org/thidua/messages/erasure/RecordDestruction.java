package org.thidua.messages.erasure;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Notes that the person's keys no longer exist. Sent by the service after it has destroyed them.
 *
 * @param keyIds every key of the person, of all purposes and versions; none when nothing was ever sealed
 */
public record RecordDestruction(@TargetAggregateIdentifier String id, List<String> keyIds, Actor by, Instant at)
        implements ErasureCommand {}
