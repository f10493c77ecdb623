package org.thidua.wire.move;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A {@link StoredEvent} as one line of JSON. Bytes that are UTF-8 are written as text, which gives back the very same
 * bytes; others as base64, in the component whose name ends so.
 */
record EventLine(
        long position,
        String id,
        @Nullable String type,
        String aggregate,
        long sequence,
        String at,
        String name,
        @Nullable String revision,
        @Nullable String payload,
        @Nullable String payloadBase64,
        @Nullable String metadata,
        @Nullable String metadataBase64) {

    static EventLine of(StoredEvent event) {
        String payload = text(event.payload());
        String metadata = event.metadata() == null ? null : text(event.metadata());
        return new EventLine(
                event.position(),
                event.id(),
                event.type(),
                event.aggregateId(),
                event.sequence(),
                event.at(),
                event.name(),
                event.revision(),
                payload,
                payload == null ? base64(event.payload()) : null,
                metadata,
                metadata == null && event.metadata() != null ? base64(event.metadata()) : null);
    }

    StoredEvent event() {
        byte[] bytes = bytes(payload, payloadBase64);
        return new StoredEvent(
                position,
                id,
                type,
                aggregate,
                sequence,
                at,
                name,
                revision,
                bytes == null ? new byte[0] : bytes,
                bytes(metadata, metadataBase64));
    }

    /** Strictly decoded text encodes to the bytes it came from; nothing when they are not UTF-8. */
    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable String text, @Nullable String base64) {
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
