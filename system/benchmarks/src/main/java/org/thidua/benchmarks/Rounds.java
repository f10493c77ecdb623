package org.thidua.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Loads that take turns for several rounds, so that what disturbs the machine meets all of them alike. A first round
 * that nobody looks at lets the compiler and the caches settle.
 */
final class Rounds {

    private final int count;
    private final Map<Supplier<Load>, List<Load>> loads = new LinkedHashMap<>();

    Rounds(int count) {
        this.count = count;
    }

    /** Adds a contender; what it achieves is in the answer once the rounds have run. */
    List<Load> add(Supplier<Load> contender) {
        List<Load> achieved = new ArrayList<>();
        loads.put(contender, achieved);
        return achieved;
    }

    void run() {
        for (int round = 0; round <= count; round++) {
            boolean counts = round > 0;
            loads.forEach((contender, achieved) -> {
                Load load = contender.get();
                if (counts) {
                    achieved.add(load);
                }
            });
        }
    }
}
