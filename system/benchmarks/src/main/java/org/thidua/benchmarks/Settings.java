package org.thidua.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How much is measured.
 *
 * @param folder where the stores of the run are: a new one in each run, gone with the next clean build
 * @param only names of measurements, or none for all
 * @param history events in the grown store
 */
record Settings(Path folder, List<String> only, int rounds, Duration round, int history) {

    private static final int USUAL_HISTORY = 100_000;
    private static final int LONG_HISTORY = 1_000_000;

    /**
     * From the system properties {@code benchmark.folder}, {@code benchmark.only}, {@code benchmark.rounds},
     * {@code benchmark.seconds} and {@code benchmark.long}.
     */
    static Settings fromProperties() throws IOException {
        Path parent = Path.of(System.getProperty("benchmark.folder", "target"));
        Files.createDirectories(parent);
        return new Settings(
                Files.createTempDirectory(parent, "benchmark-"),
                Arrays.stream(System.getProperty("benchmark.only", "").split(","))
                        .filter(name -> !name.isBlank())
                        .toList(),
                Integer.getInteger("benchmark.rounds", 5),
                Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 5)),
                Boolean.getBoolean("benchmark.long") ? LONG_HISTORY : USUAL_HISTORY);
    }

    boolean wants(String measurement) {
        return only.isEmpty() || only.contains(measurement);
    }
}
