package org.thidua.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a long history costs: whole life cycles are written until the store holds it; on the way it is looked at how
 * fast commands are accepted, how fast all views are rebuilt, what the history takes on disk, and at the end how long a
 * start on it takes.
 */
final class Growth implements Measurement {

    private static final int SHORT = 10_000;
    private static final int MIDDLE = 50_000;
    private static final int LONG = 100_000;
    private static final int CALLERS = 16;
    private static final int FILLING_CALLERS = 64;
    private static final Duration FILLING_ROUND = Duration.ofSeconds(1);
    private static final String HEAP_OF_LONG_START = "2g";

    private final Settings settings;

    Growth(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void measure(Consumer<Comparison> rows) throws IOException, InterruptedException {
        Path data = settings.folder().resolve("growth");
        long events;
        long loaded;
        try (var service = Service.withCommittee(data)) {
            fill(service, SHORT);
            Series first = appendRate(service);
            fill(service, MIDDLE);
            rows.accept(Rebuild.compare(service));
            fill(service, LONG);
            rows.accept(Rebuild.compare(service));
            fill(service, settings.history());
            rows.accept(Comparison.beside(
                    "drafts and edits at %,d events; the same at %,d".formatted(settings.history(), SHORT),
                    "1/s",
                    appendRate(service),
                    first,
                    new Goal.ShareOfReference(0.9)));
            events = service.head();
            loaded = bytesIn(data);
        }
        rows.accept(Comparison.beside(
                "on disk per event after a clean stop; while running, after the load",
                "B",
                Series.of(bytesIn(data) / (double) events),
                Series.of(loaded / (double) events),
                new Goal.Told()));
        var starts = new ArrayList<Double>();
        for (int round = 0; round < settings.rounds(); round++) {
            try (var service = ServiceProcess.start(data, false, HEAP_OF_LONG_START)) {
                starts.add(service.secondsToReady());
            }
        }
        rows.accept(Comparison.alone(
                "start to ready, %,d events".formatted(events),
                "s",
                new Series(starts),
                settings.history() > LONG ? new Goal.Told() : new Goal.Under(12)));
    }

    private static void fill(Service service, int events) {
        while (service.head() < events) {
            Callers.closedLoop(FILLING_CALLERS, FILLING_ROUND, caller -> service.sending(Work.lifeCycles(caller)));
        }
        service.awaitViews();
    }

    /** After a round that does not count: the compiler is at work for longer than the first events take. */
    private Series appendRate(Service service) {
        append(service);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < settings.rounds(); round++) {
            rates.add(append(service).perSecond());
        }
        service.awaitViews();
        return new Series(rates);
    }

    private Load append(Service service) {
        return Callers.closedLoop(CALLERS, settings.round(), caller -> service.sending(Work.draftsAndEdits(caller)));
    }

    private static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
