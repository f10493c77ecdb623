package org.thidua.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Accepted commands per second, and how long the slowest hundredth waits, beside raw inserts and beside a plain service
 * that are as durable. Commands go to the gateway of the running service while its views follow.
 */
final class DurableCommands implements Measurement {

    private static final int SAMPLE = 1_000;
    private static final int PROMISED_CALLERS = 16;

    private final Settings settings;

    DurableCommands(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public List<Comparison> measure() throws Exception {
        Path folder = settings.folder().resolve("commands");
        var rows = new ArrayList<Comparison>();
        try (var service = Service.withCommittee(folder.resolve("service"))) {
            Callers.closedLoop(
                    PROMISED_CALLERS, settings.round(), caller -> service.sending(Work.draftsAndEdits(caller)));
            List<StoredRow> sample = StoredRow.newest(SAMPLE, service.bean(DataSource.class));
            try (var raw = new RawInserts(folder.resolve("raw"), sample)) {
                var plain = new PlainService(raw.database(), sample);
                for (int callers : new int[] {1, 4, PROMISED_CALLERS}) {
                    rows.addAll(compare(callers, service, raw, plain));
                }
            }
        }
        return rows;
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

    private Load load(int callers, Callers.Acts acts) {
        return Callers.closedLoop(callers, settings.round(), acts);
    }
}
