package org.thidua.wire.http;

import java.util.Locale;

/** Problems found at the edge, before or besides any rule of the field. Codes are part of the API: never renamed. */
public enum ProblemCode {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    /** a state-changing request that another site made the caller's browser send */
    CROSS_SITE(403),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** what was asked for was about a person who has been erased */
    ERASED(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** the bytes of a file are not of the type that its sender says */
    FILE_TYPE_MISMATCH(415),
    FILE_IS_EMPTY(422),
    FILE_IS_DAMAGED(422),
    /** another program would read the same bytes as a file of another type */
    FILE_IS_POLYGLOT(422),
    FILE_EXPANDS_TOO_FAR(422),
    FILE_NAME_UNSAFE(422),
    FILE_HAS_ACTIVE_CONTENT(422),
    /** nobody could read it in ten years */
    FILE_IS_ENCRYPTED(422),
    INTERNAL(500),
    /** the seal is broken or its key is missing: the operator is told in the log and by the health of the service */
    UNREADABLE(500),
    STARTING(503),
    /** told to stop; another node, or the next start, will answer */
    STOPPING(503),
    UNAVAILABLE(503),
    VIEW_BEHIND(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable code of the API: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
