package org.thidua.query.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One event of the history.
 *
 * @param position its place among all events
 * @param sequence its number in its subject, from 0
 * @param payload without the choice in a vote on what is still open
 */
record EventAnswer(
        long position,
        Instant at,
        String actor,
        String role,
        String type,
        String revision,
        String subject,
        long sequence,
        Map<String, Object> payload,
        Map<String, String> metadata) {}
