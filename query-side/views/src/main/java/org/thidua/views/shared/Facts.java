package org.thidua.views.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Unsealing;
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
 * @param reading opens its seals
 */
public record Facts(
        String subject,
        long sequence,
        long position,
        Instant at,
        String actor,
        String role,
        Map<String, String> metadata,
        Reading reading) {

    private static final String UNKNOWN = "unknown";

    /** The facts of a stored event at a position. */
    public static Facts of(DomainEventMessage<?> message, long position, Unsealing unsealing) {
        var metadata = new TreeMap<String, String>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new Facts(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                position,
                message.getTimestamp(),
                metadata.getOrDefault(MetadataKeys.ACTOR, UNKNOWN),
                metadata.getOrDefault(MetadataKeys.ROLE, UNKNOWN),
                metadata,
                new Reading(unsealing, message.getAggregateIdentifier()));
    }

    /** What a sealed field of the event says, or the marker in its place. */
    public String text(SealedField<String> field, Sealed<String> sealed) {
        return reading.text(field, sealed);
    }

    /** What a sealed field of the event says, or one marker in its place. */
    public List<String> texts(SealedField<List<String>> field, Sealed<List<String>> sealed) {
        return reading.texts(field, sealed);
    }

    /** What a sealed field of the event says, or nothing when it cannot be read. */
    public @Nullable Integer number(SealedField<Integer> field, Sealed<Integer> sealed) {
        return reading.number(field, sealed);
    }

    /** Notes the key of a seal that the event carries and that stays closed. */
    public void carries(String key) {
        reading.met(key);
    }
}
