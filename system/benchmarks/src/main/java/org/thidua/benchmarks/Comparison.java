package org.thidua.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One row of the report: a value of the service, what a simpler program reached in the same run, and what was promised.
 *
 * @param reference absent where the promise is a fixed value
 */
record Comparison(
        String what, String unit, Series measured, @Nullable Series reference, Goal goal) {

    static Comparison beside(String what, String unit, Series measured, Series reference, Goal goal) {
        return new Comparison(what, unit, measured, reference, goal);
    }

    static Comparison alone(String what, String unit, Series measured, Goal goal) {
        return new Comparison(what, unit, measured, null, goal);
    }

    /** Measured through reference; not a number where there is no reference. */
    double ratio() {
        return reference == null ? Double.NaN : measured.median() / reference.median();
    }

    boolean held() {
        return goal.heldBy(measured.median(), reference == null ? Double.NaN : reference.median());
    }

    String verdict() {
        return goal instanceof Goal.Told ? "" : held() ? "held" : "missed";
    }
}
