package org.thidua.views.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;

/** Folds events one after the other, a minute apart, as person:a in the role secretary. */
public final class History<E extends Event, V> {

    public static final Instant START = Instant.parse("2013-04-15T01:00:00Z");

    private static final String NOBODY = "subject";

    private final Fold<E, V> fold;
    private final Unsealing unsealing;
    private final String subject;
    private @Nullable V view;
    private long sequence;

    private History(Fold<E, V> fold, Unsealing unsealing, String subject) {
        this.fold = fold;
        this.unsealing = unsealing;
        this.subject = subject;
    }

    /** The view after events that seal nothing. */
    @SafeVarargs
    public static <E extends Event, V> V of(Fold<E, V> fold, E... events) {
        return of(fold, new SealsInMemory(), NOBODY, events);
    }

    /** The view after events of a subject. */
    @SafeVarargs
    public static <E extends Event, V> V of(Fold<E, V> fold, Unsealing unsealing, String subject, E... events) {
        var history = new History<>(fold, unsealing, subject);
        for (E event : events) {
            history.happened(event);
        }
        if (history.view == null) {
            throw new IllegalArgumentException("no events");
        }
        return history.view;
    }

    public static Facts factsOf(long sequence) {
        return factsOf(sequence, new SealsInMemory(), NOBODY);
    }

    public static Facts factsOf(long sequence, Unsealing unsealing, String subject) {
        return new Facts(
                subject,
                sequence,
                sequence,
                START.plusSeconds(60 * sequence),
                "person:a",
                "secretary",
                Map.of(),
                new Reading(unsealing, subject));
    }

    private void happened(E event) {
        view = fold.fold(view, event, factsOf(sequence, unsealing, subject));
        sequence++;
    }
}
