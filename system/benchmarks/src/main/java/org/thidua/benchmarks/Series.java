package org.thidua.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same figure from several rounds. The median is told, the extremes show how quiet the machine was. */
record Series(List<Double> values) {

    Series {
        values = List.copyOf(values);
    }

    static Series of(double... values) {
        return new Series(Arrays.stream(values).boxed().toList());
    }

    static Series of(List<Load> loads, ToDoubleFunction<Load> figure) {
        return new Series(loads.stream().map(figure::applyAsDouble).toList());
    }

    double median() {
        return Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public String toString() {
        if (values.size() == 1) {
            return Figures.of(median());
        }
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return Figures.of(median()) + " (" + Figures.of(least) + "–" + Figures.of(most) + ")";
    }
}
