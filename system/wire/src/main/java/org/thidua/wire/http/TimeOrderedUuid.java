package org.thidua.wire.http;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562 section 5.7): milliseconds first, so that ids of one time lie side by side. */
public final class TimeOrderedUuid {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedUuid() {}

    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
