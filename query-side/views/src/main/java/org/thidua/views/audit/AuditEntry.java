package org.thidua.views.audit;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.Events;
import org.thidua.messages.shared.Event;
import org.thidua.views.shared.Facts;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as an auditor reads it; its position is the key of the document, its number in the aggregate the version.
 *
 * @param actor id of the person who acted
 * @param role as what that person acted
 * @param type logical name of the event
 * @param revision of its form
 * @param subject id of the aggregate it happened to
 * @param payload the event itself, in the JSON in which it is stored: what is sealed stays sealed
 * @param metadata all that was noted with it
 */
public record AuditEntry(
        Instant at,
        String actor,
        String role,
        String type,
        String revision,
        String subject,
        Document payload,
        Map<String, String> metadata) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every event is its own entry. */
    public static AuditEntry fold(@Nullable AuditEntry before, Event event, Facts facts) {
        Document payload = JSON.convertValue(event, Document.class);
        payload.values().forEach(value -> {
            if (value instanceof Map<?, ?> node && node.get("kid") instanceof String key) {
                facts.carries(key);
            }
        });
        return new AuditEntry(
                facts.at(),
                facts.actor(),
                facts.role(),
                Events.nameOf(event.getClass()),
                Events.revisionOf(event.getClass()),
                facts.subject(),
                payload,
                facts.metadata());
    }
}
