package org.thidua.benchmarks;

import java.util.List;

/** One thing that is measured in stores of its own. */
interface Measurement {

    /** By which it is chosen, see {@link Settings#only}. */
    String name();

    List<Comparison> measure() throws Exception;
}
