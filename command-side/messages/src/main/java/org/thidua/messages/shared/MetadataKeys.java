package org.thidua.messages.shared;

import java.util.List;

/** Keys of the metadata that every event carries; all values are strings. */
public final class MetadataKeys {

    /** Id of the acting person. */
    public static final String ACTOR = "actor";

    /** Code of the acting role. */
    public static final String ROLE = "role";

    /** Id of the request at the edge. */
    public static final String REQUEST_ID = "requestId";

    /** Id of the message that caused this one directly. */
    public static final String CORRELATION_ID = "correlationId";

    /** Id of the first message of the chain. */
    public static final String TRACE_ID = "traceId";

    /** The caller's Idempotency-Key, when one was sent. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /**
     * HMAC-SHA-256 of method, path and body of the request that carried the key, under a secret of the service; in
     * hexadecimal.
     */
    public static final String REQUEST_DIGEST = "requestDigest";

    /** On commands only: the version the caller saw (If-Match), in decimal. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** What is copied from a command to the events it causes. */
    public static final List<String> COPIED_TO_EVENTS =
            List.of(ACTOR, ROLE, REQUEST_ID, IDEMPOTENCY_KEY, REQUEST_DIGEST);

    private MetadataKeys() {}
}
