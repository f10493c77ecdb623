package org.thidua.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The figures of one run as a Markdown table. */
final class Report {

    private static final String HEAD = """
            | What | Unit | Measured | Reference | Ratio | Goal | |
            |---|---|---|---|---|---|---|
            """;

    private final List<Comparison> rows = new ArrayList<>();

    void add(Comparison row) {
        rows.add(row);
    }

    static String row(Comparison it) {
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        it.what(),
                        it.unit(),
                        it.measured(),
                        it.reference() == null ? "" : it.reference(),
                        it.reference() == null ? "" : Figures.of(it.ratio()),
                        it.goal(),
                        it.verdict());
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEAD);
        rows.forEach(row -> text.append(row(row)).append('\n'));
        return text.toString();
    }
}
