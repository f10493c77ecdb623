package org.thidua.domain.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.StoreChecked;

/**
 * What the service owes an erasure: to begin it when its time has come, then to destroy the keys. Folded from the
 * erasure's own events. Both are safe to repeat, so whoever runs them may be killed between any two and begin again.
 */
public sealed interface ErasureDuty {

    /** The erasure that is owed something. */
    String erasureId();

    /**
     * To send {@code BeginErasure}, and again later for as long as it is answered without an {@code erasure.begun}:
     * then something holds the person.
     *
     * @param dueAt not before this moment
     */
    record Begin(String erasureId, Instant dueAt) implements ErasureDuty {

        /** Whether the time has come. */
        public boolean isDue(Instant now) {
            return !now.isBefore(dueAt);
        }
    }

    /** To destroy the keys of the person now, then to send {@code RecordDestruction} with their ids. */
    record Destroy(String erasureId, String personId) implements ErasureDuty {}

    /** The duty after an event; nothing before a confirmation, after a cancellation and once it is carried out. */
    static @Nullable ErasureDuty fold(@Nullable ErasureDuty before, ErasureEvent event) {
        return switch (event) {
            case ErasureConfirmed it -> new Begin(it.erasureId(), it.dueAt());
            case ErasureBegun it -> new Destroy(it.erasureId(), it.personId());
            case ErasureCancelled _, ErasureCarriedOut _ -> null;
            case ErasureRequested _, ErasureHeld _, StoreChecked _, ErasureProven _ -> before;
        };
    }
}
