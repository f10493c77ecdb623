package org.thidua.wire.move;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a store keeps it, neither read nor upcast.
 *
 * @param position its place among all events of its store
 * @param type of its aggregate
 * @param sequence its place among the events of its aggregate, from 0
 * @param at ISO 8601 in UTC with milliseconds
 * @param name logical name of the payload
 * @param metadata JSON, one object of strings
 */
record StoredEvent(
        long position,
        String id,
        @Nullable String type,
        String aggregateId,
        long sequence,
        String at,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte @Nullable [] metadata) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable String>> STRINGS = new TypeReference<>() {};

    /**
     * Whether another store holds the same event, wherever it stands there. Metadata are the same when their entries are:
     * a store that keeps them as entries knows no bytes.
     */
    boolean isSameAs(StoredEvent other) {
        return id.equals(other.id)
                && Objects.equals(type, other.type)
                && aggregateId.equals(other.aggregateId)
                && sequence == other.sequence
                && at.equals(other.at)
                && name.equals(other.name)
                && Objects.equals(revision, other.revision)
                && Arrays.equals(payload, other.payload)
                && (Arrays.equals(metadata, other.metadata)
                        || metadata != null
                                && other.metadata != null
                                && entries().equals(other.entries()));
    }

    /**
     * The metadata one by one.
     *
     * @throws MoveRefused when they are not what every event of this service has
     */
    Map<String, @Nullable String> entries() {
        if (metadata == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(metadata, STRINGS);
        } catch (JacksonException e) {
            throw new MoveRefused(
                    "The metadata of event " + id + " are no JSON object of strings: "
                            + new String(metadata, StandardCharsets.UTF_8),
                    e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEvent event
                && position == event.position
                && Arrays.equals(metadata, event.metadata)
                && isSameAs(event);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Says which event it is and nothing of what it says. */
    @Override
    public String toString() {
        return name + " " + id + ", number " + sequence + " of " + aggregateId + ", at position " + position;
    }
}
