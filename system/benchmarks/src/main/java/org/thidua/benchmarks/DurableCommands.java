package org.thidua.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Accepted commands per second, and how long the slowest hundredth waits, beside raw inserts and beside a plain service
 * that are as durable. Commands go to the gateway of the running service while its views follow.
 */
final class DurableCommands implements Measurement {

    private static final int SAMPLE = 1_000;
    private static final int PROMISED_CALLERS = 16;
    private static final int STEADY_RATE = 200;

    private final Settings settings;

    DurableCommands(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void measure(Consumer<Comparison> rows) throws Exception {
        Path folder = settings.folder().resolve("commands");
        try (var service = Service.withCommittee(folder.resolve("service"))) {
            Callers.closedLoop(
                    PROMISED_CALLERS, settings.round(), caller -> service.sending(Work.draftsAndEdits(caller)));
            List<StoredRow> sample = StoredRow.newest(SAMPLE, service.bean(DataSource.class));
            try (var raw = new RawInserts(folder.resolve("raw"), sample)) {
                var plain = new PlainService(raw.database(), sample);
                for (int callers : new int[] {1, 4, PROMISED_CALLERS}) {
                    compare(callers, service, raw, plain).forEach(rows);
                }
                rows.accept(compareAtSteadyRate(service, plain));
            }
        }
    }

    private List<Comparison> compare(int callers, Service service, RawInserts raw, PlainService plain) {
        var rounds = new Rounds(settings.rounds());
        List<Load> commands = rounds.add(() -> load(callers, caller -> service.sending(Work.draftsAndEdits(caller))));
        List<Load> rawInserts = rounds.add(() -> load(callers, raw::caller));
        List<Load> lifeCycles = rounds.add(() -> load(callers, caller -> service.sending(Work.lifeCycles(caller))));
        List<Load> plainService = rounds.add(() -> load(callers, plain::caller));
        rounds.run();

        boolean promised = callers == PROMISED_CALLERS;
        String who = callers == 1 ? ", 1 caller" : ", " + callers + " callers";
        Series rawRate = Series.of(rawInserts, Load::perSecond);
        return List.of(
                Comparison.beside(
                        "drafts and edits, durable; raw insert and commit" + who,
                        "1/s",
                        Series.of(commands, Load::perSecond),
                        rawRate,
                        promised ? new Goal.ShareOfReference(0.5) : new Goal.Told()),
                Comparison.beside(
                        "whole life cycles, durable; raw insert and commit" + who,
                        "1/s",
                        Series.of(lifeCycles, Load::perSecond),
                        rawRate,
                        new Goal.Told()),
                Comparison.beside(
                        "drafts and edits p99; plain Spring JDBC service" + who,
                        "ms",
                        Series.of(commands, load -> load.millisAt(99)),
                        Series.of(plainService, load -> load.millisAt(99)),
                        promised ? new Goal.TimesReference(1.5) : new Goal.Told()),
                Comparison.beside(
                        "drafts and edits p50; plain Spring JDBC service" + who,
                        "ms",
                        Series.of(commands, load -> load.millisAt(50)),
                        Series.of(plainService, load -> load.millisAt(50)),
                        new Goal.Told()));
    }

    /** The same load on both: callers that wait for answers would send less to the slower one. */
    private Comparison compareAtSteadyRate(Service service, PlainService plain) {
        var rounds = new Rounds(settings.rounds());
        Callers.Act send = service.sendingDraftsAndEditsFromAnyThread();
        Callers.Act save = plain.caller(0);
        List<Load> commands = rounds.add(() -> Callers.steadyRate(STEADY_RATE, settings.round(), send));
        List<Load> plainService = rounds.add(() -> Callers.steadyRate(STEADY_RATE, settings.round(), save));
        rounds.run();
        return Comparison.beside(
                "drafts and edits p99; plain Spring JDBC service, both at a steady " + STEADY_RATE + "/s",
                "ms",
                Series.of(commands, load -> load.millisAt(99)),
                Series.of(plainService, load -> load.millisAt(99)),
                new Goal.Told());
    }

    private Load load(int callers, Callers.Acts acts) {
        return Callers.closedLoop(callers, settings.round(), acts);
    }
}
