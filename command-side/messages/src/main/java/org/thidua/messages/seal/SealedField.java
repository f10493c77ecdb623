package org.thidua.messages.seal;

import java.util.List;
import org.thidua.messages.Events;
import org.thidua.messages.shared.Event;

/**
 * A place in an event that is always sealed. Event and path are part of every seal made for it: neither may ever change,
 * also when the component or its class is renamed.
 *
 * @param event logical name of the event
 * @param path of the component in the stored JSON
 * @param purpose which key of the person seals it
 * @param content how its value is written before it is sealed
 * @param <T> type of its value
 */
public record SealedField<T>(String event, String path, Purpose purpose, Content content) {

    /** How a value becomes bytes. */
    public enum Content {
        /** UTF-8. */
        TEXT,
        /** A JSON array of strings in UTF-8. */
        TEXTS,
        /** Decimal digits. */
        NUMBER
    }

    public static SealedField<String> text(Class<? extends Event> event, String path, Purpose purpose) {
        return new SealedField<>(Events.nameOf(event), path, purpose, Content.TEXT);
    }

    public static SealedField<List<String>> texts(Class<? extends Event> event, String path, Purpose purpose) {
        return new SealedField<>(Events.nameOf(event), path, purpose, Content.TEXTS);
    }

    public static SealedField<Integer> number(Class<? extends Event> event, String path, Purpose purpose) {
        return new SealedField<>(Events.nameOf(event), path, purpose, Content.NUMBER);
    }
}
