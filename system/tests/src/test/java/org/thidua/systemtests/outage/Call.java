package org.thidua.systemtests.outage;

import java.time.Duration;

/**
 * One request and its answer.
 *
 * @param began in nanoseconds of {@link System#nanoTime}
 * @param status 0 when nobody answered
 * @param key of the command; empty for a read
 */
record Call(String what, long began, Duration took, int status, String retryAfter, String code, String key) {

    boolean accepted() {
        return status == 200 || status == 201;
    }

    boolean putOff() {
        return status == 503 && !retryAfter.isEmpty();
    }

    /** The service is gone: no connection, or a connection that broke. */
    boolean unanswered() {
        return status == 0;
    }

    boolean beganBetween(long from, long until) {
        return began - from >= 0 && until - began >= 0;
    }
}
