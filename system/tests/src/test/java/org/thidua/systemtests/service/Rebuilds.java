package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rebuilding views from the events beside the live ones, and comparing the two document by document. */
public final class Rebuilds {

    /** All views of which the demonstration year has documents: it has no erasures and no quotas. */
    public static final List<String> VIEWS = List.of(
            "agencies",
            "people",
            "collectives",
            "nominations",
            "records",
            "councils",
            "ballots",
            "elections",
            "blocs",
            "pledges",
            "audit");

    private static final Duration WITHIN = Duration.ofMinutes(5);

    private Rebuilds() {}

    /** Rebuilds one view from all events and answers the finished replay. */
    public static JsonNode rebuild(Service service, String view) {
        Api auditor = service.as("admin");
        String id = auditor.post("/api/audit/replays", Map.of("view", view)).id();
        return await("rebuild of " + view)
                .pollInterval(Duration.ofMillis(50))
                .atMost(WITHIN)
                .until(() -> auditor.get("/api/audit/replays/" + id).expect(200).json(), replay -> !List.of(
                                "RUNNING", "COMPARING")
                        .contains(replay.required("status").asString()));
    }

    /** Fails unless every view is what a fresh rebuild makes of the events. */
    public static void everyViewEqualsItsRebuild(Service service) {
        assertEqual(rebuild(service, "all"));
    }

    /** Fails unless a finished replay has found documents and no difference. */
    public static void assertEqual(JsonNode replay) {
        assertThat(replay.required("status").asString()).as("%s", replay).isEqualTo("EQUAL");
        assertThat(replay.required("documents").asLong()).as("%s", replay).isPositive();
    }
}
