package org.thidua.systemtests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private static final int PEOPLE = 3;

    /** Killed as soon as the first erasure is seen in one of these, whatever the others have come to; then at once. */
    private static final List<List<String>> SEEN = List.of(List.of("BEGUN", "CARRIED_OUT", "PROVEN"), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void anErasureThatHasBegunIsFinishedByTheNextStart() {
        ServiceProcess service = ServiceProcess.start(data, AT_ONCE);
        for (List<String> seen : SEEN) {
            List<String> people = confirmed(service);
            if (!seen.isEmpty()) {
                new Erasures(service).awaitStatus(people.getFirst(), seen.toArray(String[]::new));
            }
            service.killNow();

            service = ServiceProcess.start(data, AT_ONCE);

            for (String person : people) {
                new Erasures(service).awaitStatus(person, "PROVEN");
                eachStepHappenedOnce(service, person);
                assertThat(service.as("auditor")
                                .get("/api/people/" + person)
                                .json()
                                .required("name")
                                .asString())
                        .isEqualTo("[redacted]");
            }
        }
        Rebuilds.everyViewEqualsItsRebuild(service);
        service.killNow();
    }

    private static List<String> confirmed(ServiceProcess service) {
        var council = new Council(service);
        var erasures = new Erasures(service);
        List<String> people =
                IntStream.range(0, PEOPLE).mapToObj(number -> council.person(3)).toList();
        people.forEach(person -> erasures.request(person).expect(201));
        people.forEach(person -> erasures.confirm(person).ok());
        return people;
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
