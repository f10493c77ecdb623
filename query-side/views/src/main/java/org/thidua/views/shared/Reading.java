package org.thidua.views.shared;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Unsealing;

/**
 * Opens the seals of one event for a fold, and remembers with which keys: a view made with a key must be made anew when
 * the key is destroyed. Used for one event and thrown away.
 */
public final class Reading {

    private final Unsealing unsealing;
    private final String subject;
    private final TreeSet<String> keys = new TreeSet<>();

    /** @param subject the aggregate whose event is read */
    public Reading(Unsealing unsealing, String subject) {
        this.unsealing = unsealing;
        this.subject = subject;
    }

    /** A text, or the marker in its place. */
    String text(SealedField<String> field, Sealed<String> sealed) {
        return switch (open(field, sealed)) {
            case Opened.Readable<String>(String value) -> value;
            case Opened.Unreadable<String>(Opened.Why why) ->
                Redacted.because(why).marker();
        };
    }

    /** Texts, or one marker in their place. */
    List<String> texts(SealedField<List<String>> field, Sealed<List<String>> sealed) {
        return switch (open(field, sealed)) {
            case Opened.Readable<List<String>>(List<String> value) -> value;
            case Opened.Unreadable<List<String>>(Opened.Why why) ->
                List.of(Redacted.because(why).marker());
        };
    }

    /** A number, or nothing. */
    @Nullable
    Integer number(SealedField<Integer> field, Sealed<Integer> sealed) {
        return switch (open(field, sealed)) {
            case Opened.Readable<Integer>(Integer value) -> value;
            case Opened.Unreadable<Integer> _ -> null;
        };
    }

    /** Notes a key without opening anything. */
    void met(String key) {
        keys.add(key);
    }

    /** The keys that were used, sorted. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    private <T> Opened<T> open(SealedField<T> field, Sealed<T> sealed) {
        Opened<T> opened = unsealing.open(field, subject, sealed);
        if (opened instanceof Opened.Readable<T>) {
            keys.add(sealed.kid());
        }
        return opened;
    }
}
