package org.thidua.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the measurements one after the other and writes their figures to the log and to {@code benchmarks.md}. */
public final class Benchmarks {

    private static final Logger log = LoggerFactory.getLogger(Benchmarks.class);

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromProperties();
        List<Measurement> measurements = List.of(
                new DurableCommands(settings),
                new TimeToVisible(settings),
                new Sealing(settings),
                new Growth(settings),
                new StartToReady(settings));
        var report = new Report();
        for (Measurement measurement : measurements) {
            if (settings.wants(measurement.name())) {
                log.info("Measuring: {}", measurement.name());
                measurement.measure(row -> {
                    log.info("{}", Report.row(row));
                    report.add(row);
                });
            }
        }
        Path file = settings.folder().resolveSibling("benchmarks.md");
        Files.writeString(file, report.toString());
        log.info("All figures, also in {}:\n{}", file, report);
    }
}
