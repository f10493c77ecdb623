package org.thidua.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of one view into a shadow and its comparison with the live one.
 *
 * @param status {@code RUNNING}, {@code COMPARING}, {@code EQUAL}, {@code DIFFERENT} or {@code BROKEN}
 * @param upTo position it folds up to: the newest one at the beginning unless asked otherwise
 * @param events read so far
 * @param percent of the way
 * @param eventsPerSecond since the beginning
 * @param remainingSeconds at that rate
 * @param documents compared
 * @param shadowDigest SHA-256 over the rebuilt documents, sorted by id
 * @param liveDigest the same over the live ones
 * @param differenceCount how many documents differ
 * @param differences the first of them
 * @param failure why it broke
 */
public record Replay(
        String id,
        String view,
        String status,
        Instant startedAt,
        long upTo,
        long events,
        int percent,
        long eventsPerSecond,
        long remainingSeconds,
        long documents,
        @Nullable String shadowDigest,
        @Nullable String liveDigest,
        long differenceCount,
        List<DocumentDifference> differences,
        @Nullable String failure) {

    /**
     * A document that is not what the events say.
     *
     * @param what {@code MISSING}, {@code SURPLUS}, {@code BEHIND} or {@code OTHER}
     */
    public record DocumentDifference(String document, String what) {}
}
