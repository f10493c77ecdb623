package org.thidua.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    public List<Comparison> measure() throws IOException, InterruptedException {
        Path data = settings.folder().resolve("start");
        double first;
        try (var service = ServiceProcess.start(data, true, HEAP)) {
            first = service.secondsToReady();
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
        return List.of(
                Comparison.alone("first start, loads the demonstration year", "s", Series.of(first), new Goal.Told()),
                Comparison.alone("start to ready, demonstration year", "s", new Series(again), new Goal.Under(6)),
                Comparison.alone("live heap after that start, of " + HEAP, "MB", new Series(heap), new Goal.Under(384)),
                Comparison.alone("resident memory after that start", "MB", new Series(resident), new Goal.Told()));
    }
}
