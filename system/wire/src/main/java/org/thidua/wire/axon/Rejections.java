package org.thidua.wire.axon;

import java.util.Optional;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;

/** Reads back, on the caller's side, why a command was refused. */
public final class Rejections {

    private Rejections() {}

    /** The refusal that a failed command carries, in itself or in a cause; nothing when it failed otherwise. */
    public static Optional<Rejection> of(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Rejected refused) {
                return Optional.of(refused.rejection());
            }
            if (at instanceof HandlerExecutionException carrier) {
                Optional<Rejection> details = carrier.getDetails();
                if (details.isPresent() && (Object) details.get() instanceof Rejection rejection) {
                    return Optional.of(rejection);
                }
            }
        }
        return Optional.empty();
    }
}
