package org.thidua.benchmarks;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What callers achieved together.
 *
 * @param times nanoseconds of each operation
 */
record Load(long nanos, Histogram times) {

    double perSecond() {
        return times.getTotalCount() * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    double millisAt(double percentile) {
        return times.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
