package org.thidua.views.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Event;

/** Folds events one after the other, a minute apart, as person:a in the role secretary. */
public final class History<E extends Event, V> {

    public static final Instant START = Instant.parse("2013-04-15T01:00:00Z");

    private final Fold<E, V> fold;
    private @Nullable V view;
    private long sequence;

    private History(Fold<E, V> fold) {
        this.fold = fold;
    }

    @SafeVarargs
    public static <E extends Event, V> V of(Fold<E, V> fold, E... events) {
        var history = new History<>(fold);
        for (E event : events) {
            history.happened(event);
        }
        if (history.view == null) {
            throw new IllegalArgumentException("no events");
        }
        return history.view;
    }

    public static Facts factsOf(long sequence) {
        return new Facts(
                "subject", sequence, sequence, START.plusSeconds(60 * sequence), "person:a", "secretary", Map.of());
    }

    private void happened(E event) {
        view = fold.fold(view, event, factsOf(sequence));
        sequence++;
    }
}
