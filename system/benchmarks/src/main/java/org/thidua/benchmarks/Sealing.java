package org.thidua.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What it costs to seal what is said about people: the service beside itself without seals, both running in this
 * process and taking turns. Commands are drafts and edits, which are little more than such texts.
 */
final class Sealing implements Measurement {

    private static final int CALLERS = 16;
    private static final int FILLING_CALLERS = 64;
    private static final int EVENTS = 20_000;
    private static final int REBUILDS = 5;
    private static final Duration FILLING_ROUND = Duration.ofSeconds(1);
    private static final Goal GOAL = new Goal.ShareOfReference(0.85);

    private final Settings settings;

    Sealing(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public void measure(Consumer<Comparison> rows) {
        Path folder = settings.folder().resolve("sealing");
        try (var sealed = Service.withCommittee(folder.resolve("sealed"));
                var inClear = Service.inClearWithCommittee(folder.resolve("in-clear"))) {
            for (int callers : new int[] {1, CALLERS}) {
                rows.accept(commands(callers, sealed, inClear));
            }
            rows.accept(rebuilds(sealed, inClear));
        }
    }

    private Comparison commands(int callers, Service sealed, Service inClear) {
        var rounds = new Rounds(settings.rounds());
        List<Load> with = rounds.add(() -> load(callers, sealed));
        List<Load> without = rounds.add(() -> load(callers, inClear));
        rounds.run();
        return Comparison.beside(
                "drafts and edits, sealed; in clear, " + (callers == 1 ? "1 caller" : callers + " callers"),
                "1/s",
                Series.of(with, Load::perSecond),
                Series.of(without, Load::perSecond),
                GOAL);
    }

    /** Views are awaited within the round of each: one service must not pay for what the other left behind. */
    private Load load(int callers, Service service) {
        Load load =
                Callers.closedLoop(callers, settings.round(), caller -> service.sending(Work.draftsAndEdits(caller)));
        service.awaitViews();
        return load;
    }

    private static Comparison rebuilds(Service sealed, Service inClear) {
        fill(sealed);
        fill(inClear);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int round = 0; round <= REBUILDS; round++) {
            double one = Rebuild.eventsPerSecond(sealed);
            double other = Rebuild.eventsPerSecond(inClear);
            if (round > 0) {
                with.add(one);
                without.add(other);
            }
        }
        return Comparison.beside(
                "rebuild of all views, sealed; in clear", "events/s", new Series(with), new Series(without), GOAL);
    }

    private static void fill(Service service) {
        while (service.head() < EVENTS) {
            Callers.closedLoop(FILLING_CALLERS, FILLING_ROUND, caller -> service.sending(Work.lifeCycles(caller)));
        }
        service.awaitViews();
    }
}
