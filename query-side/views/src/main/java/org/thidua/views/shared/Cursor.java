package org.thidua.views.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonParseException;

/**
 * The place in a sorted list behind its last shown document; opaque to callers. It names a sort value and an id and
 * no offset, so that what is inserted before it moves nothing.
 */
record Cursor(Object sortValue, Object id) {

    /** @param sortValue a number, a text or an instant */
    static Cursor of(Object sortValue, Object id) {
        return new Cursor(sortValue instanceof Instant instant ? Date.from(instant) : sortValue, id);
    }

    static Cursor parse(String text) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Document document = Document.parse(json);
            Object sortValue = document.get("s");
            Object id = document.get("i");
            // Nothing but plain values: a document would be taken for an operator.
            if (sortValue == null || id == null || !isPlain(sortValue) || !isPlain(id)) {
                throw new MalformedCursor(text);
            }
            return new Cursor(sortValue, id);
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException e) {
            throw new MalformedCursor(text);
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof String || value instanceof Date;
    }

    String text() {
        String json = new Document("s", sortValue).append("i", id).toJson();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
