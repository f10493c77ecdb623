package org.thidua.views.shared;

import java.util.List;
import java.util.Optional;
import org.thidua.messages.seal.Opened;

/**
 * What a view says in place of what cannot be read any more. The same words in every view and every rebuild; readers
 * are told them in their language.
 */
public enum Redacted {
    /** The person has been erased. */
    ERASED("‹erased›"),
    /** The seal was changed, or moved from elsewhere. */
    TAMPERED("‹tampered›"),
    /** The key is not in the vault, and was never destroyed there. */
    KEY_MISSING("‹key-missing›");

    private final String marker;

    Redacted(String marker) {
        this.marker = marker;
    }

    /** As it stands in a view. */
    public String marker() {
        return marker;
    }

    static Redacted because(Opened.Why why) {
        return switch (why) {
            case ERASED -> ERASED;
            case TAMPERED -> TAMPERED;
            case KEY_MISSING -> KEY_MISSING;
        };
    }

    /** What a text of a view stands for, if it is a marker. */
    public static Optional<Redacted> in(String text) {
        for (Redacted redacted : values()) {
            if (redacted.marker.equals(text)) {
                return Optional.of(redacted);
            }
        }
        return Optional.empty();
    }

    /** The texts that can be read: nobody is found by a marker. */
    public static List<String> without(List<String> texts) {
        return texts.stream().filter(text -> in(text).isEmpty()).toList();
    }
}
