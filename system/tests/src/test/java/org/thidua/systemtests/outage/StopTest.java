package org.thidua.systemtests.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;

/** {@code SIGTERM} under load: what was let in is answered, what comes later is put off or finds nobody. */
class StopTest {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void whatWasAcceptedIsFinishedAndNothingElseBegins() {
        List<Call> calls;
        long told;
        ServiceProcess stopped = ServiceProcess.start(data);
        try (var callers = new Callers(stopped)) {
            await("work").atMost(PATIENCE).until(() -> callers.calls().size() > 200);
            told = System.nanoTime();
            stopped.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(STOPPED_WITHIN);
            callers.close();
            calls = callers.calls();
        }

        assertThat(calls).filteredOn(call -> told - call.began() > 0).allSatisfy(call -> assertThat(
                        call.accepted() || call.putOff())
                .as("%s", call)
                .isTrue());
        assertThat(calls).allSatisfy(call -> assertThat(call.accepted() || call.putOff() || call.unanswered())
                .as("%s", call)
                .isTrue());
        try (ServiceProcess service = ServiceProcess.start(data)) {
            Kept.everyAcceptedCommandOnce(calls, service);
            Rebuilds.everyViewEqualsItsRebuild(service);
        }
    }
}
