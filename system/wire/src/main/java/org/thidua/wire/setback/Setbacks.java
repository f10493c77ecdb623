package org.thidua.wire.setback;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.AxonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/** Reads a setback from whatever was thrown, on this node or on the one that handled the command. */
public final class Setbacks {

    private Setbacks() {}

    /**
     * The setback behind a failure or one of its causes; nothing when it failed otherwise. An exception that names what
     * happened counts more than a gRPC status above it, as a call is cancelled when its message is too large, and both
     * count more than what Axon merely calls transient: some of that is about a store that is away.
     */
    public static Optional<Setback> of(@Nullable Throwable failure) {
        return first(failure, Setbacks::named)
                .or(() -> first(failure, ServerErrors::ofBareStatus))
                .or(() -> first(failure, Setbacks::transientOnly));
    }

    private static Optional<Setback> first(
            @Nullable Throwable failure, Function<Throwable, Optional<Setback>> reading) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<Setback> found = reading.apply(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Setback> named(Throwable cause) {
        return cause instanceof HandlerExecutionException carrier
                ? carried(carrier)
                : ServerErrors.setback(cause).or(() -> StoreErrors.setback(cause));
    }

    private static Optional<Setback> carried(HandlerExecutionException carrier) {
        Optional<Object> details = carrier.getDetails();
        return details.filter(Setback.class::isInstance).map(Setback.class::cast);
    }

    private static Optional<Setback> transientOnly(Throwable cause) {
        return cause instanceof AxonTransientException || cause instanceof AggregateStreamCreationException
                ? Optional.of(Setback.LOST_RACE)
                : Optional.empty();
    }
}
