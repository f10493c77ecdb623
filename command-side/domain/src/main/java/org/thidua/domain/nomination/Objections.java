package org.thidua.domain.nomination;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;

/** Complaints and denunciations about a nomination, by their numbers. */
final class Objections {

    private final Map<Integer, ObjectionLodged> lodged = new TreeMap<>();
    private final Map<Integer, ObjectionConcluded> concluded = new TreeMap<>();

    void evolve(ObjectionLodged event) {
        lodged.put(event.objection(), event);
    }

    void evolve(ObjectionConcluded event) {
        concluded.put(event.objection(), event);
    }

    Iterable<ObjectionLodged> all() {
        return lodged.values();
    }

    /** Number of the next one. */
    int next() {
        return lodged.size() + 1;
    }

    /** The lowest number that is still being examined. */
    Optional<Integer> open() {
        return lodged.keySet().stream()
                .filter(number -> !concluded.containsKey(number))
                .findFirst();
    }

    /** An objection that is still being examined; nothing for another number. */
    @Nullable
    ObjectionLodged open(int number) {
        return concluded.containsKey(number) ? null : lodged.get(number);
    }

    /** What became of one, if anything yet. */
    @Nullable
    ObjectionConcluded conclusionOf(int number) {
        return concluded.get(number);
    }
}
