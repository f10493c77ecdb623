package org.thidua.query.audit;

import java.time.Instant;
import java.util.Map;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.shared.ViewDocument;

/**
 * One event of the history.
 *
 * @param position its place among all events
 * @param sequence its number in its subject, from 0
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
        Map<String, String> metadata) {

    static EventAnswer of(ViewDocument<AuditEntry> document) {
        AuditEntry entry = document.view();
        return new EventAnswer(
                document.position(),
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.type(),
                entry.revision(),
                entry.subject(),
                document.version(),
                entry.payload(),
                entry.metadata());
    }
}
