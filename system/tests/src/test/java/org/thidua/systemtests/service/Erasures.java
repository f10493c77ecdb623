package org.thidua.systemtests.service;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Erasing a person, each step by the account whose business it is. */
public final class Erasures {

    private static final Duration PROVEN_WITHIN = Duration.ofSeconds(30);

    private final Service service;

    public Erasures(Service service) {
        this.service = service;
    }

    /** The first administrator asks for it. */
    public Answer request(String person, String... headers) {
        return requestAs("admin", person, headers);
    }

    public Answer requestAs(String account, String person, String... headers) {
        var body = Map.of("reason", "REQUEST_OF_THE_PERSON", "reference", "12/TN-2026");
        return service.as(account).post(path(person), body, headers);
    }

    /** The second administrator agrees. */
    public Answer confirm(String person) {
        return confirmAs("admin2", person);
    }

    public Answer confirmAs(String account, String person) {
        return service.as(account).post(path(person) + "/confirmation");
    }

    public Answer cancel(String person) {
        return service.as("admin").post(path(person) + "/cancellation");
    }

    /** Asks and agrees, and waits until nothing can be read. */
    public JsonNode carryOut(String person) {
        request(person).expect(201);
        confirm(person).ok();
        return awaitStatus(person, "PROVEN");
    }

    /** The erasure's record, as the auditor reads it. */
    public Answer seen(String person) {
        return service.as("auditor").get(path(person));
    }

    /** The erasure's record at that version at least. */
    public JsonNode seenAt(String person, long version) {
        return service.as("auditor").getAt(path(person), version).expect(200).json();
    }

    /** The erasure's record once it has come to one of the states. */
    public JsonNode awaitStatus(String person, String... states) {
        return await("erasure of " + person)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(PROVEN_WITHIN)
                .until(() -> seen(person).json(), json -> List.of(states)
                        .contains(json.path("status").asString("")));
    }

    private static String path(String person) {
        return "/api/people/" + person + "/erasure";
    }
}
