package org.thidua.command.duty;

import org.jspecify.annotations.Nullable;
import org.thidua.wire.mongo.Versioned;

/**
 * What the service owes one aggregate, as it is stored.
 *
 * @param <T> the duty
 */
public interface StoredDuty<T> extends Versioned {

    /** The aggregate. */
    @Override
    String id();

    /** Number of its last event that changed the duty. */
    @Override
    long version();

    T duty();

    /**
     * How one kind of duty comes from events.
     *
     * @param <E> events of the aggregate
     * @param <T> the duty
     */
    @FunctionalInterface
    interface Fold<E, T> {
        @Nullable
        T after(@Nullable T before, E event);
    }

    /** How a duty is stored. */
    @FunctionalInterface
    interface Form<T, D> {
        D of(String id, long version, T duty);
    }
}
