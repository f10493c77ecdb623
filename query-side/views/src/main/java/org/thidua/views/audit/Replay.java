package org.thidua.views.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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

    static final String RUNNING = "RUNNING";
    static final String COMPARING = "COMPARING";
    static final String BROKEN = "BROKEN";

    private static final List<String> WORST_FIRST = List.of(BROKEN, RUNNING, COMPARING, "DIFFERENT", "EQUAL");

    /** Whether it has no outcome yet. */
    boolean isUnderWay() {
        return status.equals(RUNNING) || status.equals(COMPARING);
    }

    /** The same, ended without an outcome. */
    Replay broken(String why) {
        return new Replay(
                id,
                view,
                BROKEN,
                startedAt,
                upTo,
                events,
                percent,
                eventsPerSecond,
                remainingSeconds,
                documents,
                shadowDigest,
                liveDigest,
                differenceCount,
                differences,
                why);
    }

    /** Several views under one name: as far as the slowest, as good as the worst. */
    static Replay together(String name, List<Replay> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return new Replay(
                parts.getFirst().id,
                name,
                WORST_FIRST.stream()
                        .filter(status -> parts.stream().anyMatch(part -> part.status.equals(status)))
                        .findFirst()
                        .orElse("EQUAL"),
                parts.getFirst().startedAt,
                parts.stream().mapToLong(Replay::upTo).max().orElse(-1),
                parts.stream().mapToLong(Replay::events).sum(),
                parts.stream().mapToInt(Replay::percent).sum() / parts.size(),
                parts.stream().mapToLong(Replay::eventsPerSecond).sum() / parts.size(),
                parts.stream().mapToLong(Replay::remainingSeconds).sum(),
                parts.stream().mapToLong(Replay::documents).sum(),
                joined(parts, Replay::shadowDigest),
                joined(parts, Replay::liveDigest),
                parts.stream().mapToLong(Replay::differenceCount).sum(),
                parts.stream().flatMap(part -> part.differences.stream()).toList(),
                parts.stream()
                        .map(Replay::failure)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** One digest over those of all parts; none while one is missing. */
    private static @Nullable String joined(List<Replay> parts, Function<Replay, @Nullable String> digest) {
        List<String> digests =
                parts.stream().map(digest).filter(Objects::nonNull).toList();
        return digests.size() < parts.size() ? null : Digest.of(digests);
    }

    /**
     * A document that is not what the events say.
     *
     * @param what {@code MISSING}, {@code SURPLUS}, {@code BEHIND} or {@code OTHER}
     */
    public record DocumentDifference(String document, String what) {}
}
