package org.thidua.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * From the start of the process to the line that says it is ready, with the demonstration year: first on an empty
 * folder, which loads the year, then again and again on what the first run left.
 */
final class StartToReady implements Measurement {

    private static final String HEAP = "384m";

    private final Settings settings;

    StartToReady(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Consumer<Comparison> rows) throws IOException, InterruptedException {
        Path data = settings.folder().resolve("start");
        try (var service = ServiceProcess.start(data, true, HEAP)) {
            rows.accept(Comparison.alone(
                    "first start, loads the demonstration year",
                    "s",
                    Series.of(service.secondsToReady()),
                    new Goal.Told()));
        }
        var again = new ArrayList<Double>();
        var heap = new ArrayList<Double>();
        var resident = new ArrayList<Double>();
        for (int round = 0; round < settings.rounds(); round++) {
            try (var service = ServiceProcess.start(data, true, HEAP)) {
                again.add(service.secondsToReady());
                resident.add(service.residentMegabytes());
                heap.add(service.liveHeapMegabytes());
            }
        }
        rows.accept(Comparison.alone("start to ready, demonstration year", "s", new Series(again), new Goal.Under(6)));
        rows.accept(Comparison.alone(
                "live heap after that start, of " + HEAP, "MB", new Series(heap), new Goal.Under(384)));
        rows.accept(Comparison.alone("resident memory after that start", "MB", new Series(resident), new Goal.Told()));
    }
}
