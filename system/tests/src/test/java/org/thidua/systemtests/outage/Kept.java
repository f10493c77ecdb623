package org.thidua.systemtests.outage;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.ServiceProcess;

/** What the history says about the commands of {@link Callers}. */
final class Kept {

    private Kept() {}

    /** Fails unless each command that was accepted has led to one event, and each other one to one at most. */
    static void everyAcceptedCommandOnce(List<Call> calls, ServiceProcess service) {
        var audit = new Audit(service);
        audit.mark();
        Map<String, Long> stored = audit.eventsAfter(-1).stream()
                .filter(event -> event.required("metadata").has("idempotencyKey"))
                .filter(event -> event.required("type").asString().equals("person.registered"))
                .collect(groupingBy(
                        event -> event.required("metadata")
                                .required("idempotencyKey")
                                .asString(),
                        counting()));
        assertThat(stored.values()).allMatch(times -> times == 1);
        assertThat(calls)
                .filteredOn(call -> call.accepted() && !call.key().isEmpty())
                .allSatisfy(call -> assertThat(stored.containsKey(call.key()))
                        .as("%s", call)
                        .isTrue());
    }
}
