package org.thidua.views.shared;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Event;

/**
 * A pure function from a view and the next event to the next view. It asks no clock, no store and no other view, so
 * that the live view, the view of a past moment and a rebuilt view are the same by construction.
 *
 * @param <E> the sealed events it folds: a new one does not compile until the fold has decided about it
 * @param <V> the view, an immutable record
 */
@FunctionalInterface
public interface Fold<E extends Event, V> {

    /**
     * @param before nothing for the first event
     * @throws IllegalStateException when an event that cannot come first does
     */
    V fold(@Nullable V before, E event, Facts facts);

    /** The view before an event that cannot be the first one. */
    static <V> V begun(@Nullable V before, Facts facts) {
        if (before == null) {
            throw new IllegalStateException(
                    "event " + facts.sequence() + " of " + facts.subject() + " came before the first one");
        }
        return before;
    }
}
