package org.thidua.views.shared;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.thidua.messages.shared.MetadataKeys;

/**
 * What surrounds an event: all that a fold may know besides the event itself and the view before it.
 *
 * @param subject id of the aggregate it happened to
 * @param sequence its number among the events of that aggregate, counted from 0
 * @param position its place among all events
 * @param at when it was stored
 * @param actor id of the person who acted
 * @param role as what that person acted
 * @param metadata everything that was noted with it
 */
public record Facts(
        String subject,
        long sequence,
        long position,
        Instant at,
        String actor,
        String role,
        Map<String, String> metadata) {

    private static final String UNKNOWN = "unknown";

    /** The facts of a stored event at a position. */
    public static Facts of(DomainEventMessage<?> message, long position) {
        var metadata = new TreeMap<String, String>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new Facts(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                position,
                message.getTimestamp(),
                metadata.getOrDefault(MetadataKeys.ACTOR, UNKNOWN),
                metadata.getOrDefault(MetadataKeys.ROLE, UNKNOWN),
                metadata);
    }
}
