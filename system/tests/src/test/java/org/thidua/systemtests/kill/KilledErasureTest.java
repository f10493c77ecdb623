package org.thidua.systemtests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Erasures;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;

/** {@code kill -9} at any moment after the confirmation: the next start finishes the erasure, once. */
class KilledErasureTest {

    private static final Map<String, String> AT_ONCE = Map.of("THIDUA_ERASURE_DELAY", "PT0S");

    /** Killed as soon as the erasure is seen in one of these; the first kill waits for nothing. */
    private static final List<List<String>> SEEN =
            List.of(List.of(), List.of("BEGUN", "CARRIED_OUT", "PROVEN"), List.of("CARRIED_OUT", "PROVEN"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void anErasureThatHasBegunIsFinishedByTheNextStart() {
        ServiceProcess service = ServiceProcess.start(data, AT_ONCE);
        for (List<String> seen : SEEN) {
            String person = new Council(service).person(3);
            var beforeKill = new Erasures(service);
            beforeKill.request(person).expect(201);
            beforeKill.confirm(person).ok();
            if (!seen.isEmpty()) {
                beforeKill.awaitStatus(person, seen.toArray(String[]::new));
            }
            service.killNow();

            service = ServiceProcess.start(data, AT_ONCE);

            new Erasures(service).awaitStatus(person, "PROVEN");
            eachStepHappenedOnce(service, person);
            assertThat(service.as("auditor")
                            .get("/api/people/" + person)
                            .json()
                            .required("name")
                            .asString())
                    .isEqualTo("[redacted]");
        }
        Rebuilds.everyViewEqualsItsRebuild(service);
        service.killNow();
    }

    private static void eachStepHappenedOnce(ServiceProcess service, String person) {
        var audit = new Audit(service);
        audit.mark();
        assertThat(audit.eventsOf("erasure:" + person))
                .extracting(event -> event.required("type").asString())
                .filteredOn(type -> !type.equals("erasure.store-checked"))
                .containsExactly(
                        "erasure.requested",
                        "erasure.confirmed",
                        "erasure.begun",
                        "erasure.carried-out",
                        "erasure.proven");
        assertThat(audit.eventsOf("destroyed-keys"))
                .filteredOn(event -> event.required("payload")
                        .required("personId")
                        .asString()
                        .equals(person))
                .hasSize(1);
    }
}
