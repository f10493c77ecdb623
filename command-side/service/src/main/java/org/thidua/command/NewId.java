package org.thidua.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;
import org.thidua.wire.http.TimeOrderedUuid;

/** Ids of aggregates that have no code of their own: {@code <type>:<uuid>}. */
public final class NewId {

    private NewId() {}

    /**
     * An id made of caller and Idempotency-Key when there is a key, so that the repetition of a creation meets what the
     * first request created, on any node and after any restart; else one that follows the time.
     */
    public static String of(String type, SignedIn caller, CommandHeaders headers) {
        String key = headers.idempotencyKey();
        UUID uuid = key == null ? TimeOrderedUuid.next() : named(type + "\n" + caller.personId() + "\n" + key);
        return type + ":" + uuid;
    }

    /** A UUID of version 8 (RFC 9562 section 5.8) made of SHA-256. */
    private static UUID named(String name) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(name));
        long high = digest.getLong() & ~0xF000L | 0x8000L;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
