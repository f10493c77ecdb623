package org.thidua.benchmarks;

import java.util.function.Consumer;

/** One thing that is measured in stores of its own. */
interface Measurement {

    /** By which it is chosen, see {@link Settings#only}. */
    String name();

    /** Tells each row as soon as it is known. */
    void measure(Consumer<Comparison> rows) throws Exception;
}
