package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The history as the auditor reads it. */
public final class Audit {

    private static final int PAGE = 200;
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
    private static final AtomicInteger MARKS = new AtomicInteger();

    private final Api auditor;
    private final Api administrator;

    public Audit(Service service) {
        this.auditor = service.as("auditor");
        this.administrator = service.as("admin");
    }

    /** All events after a position, in order. */
    public List<JsonNode> eventsAfter(long position) {
        var events = new ArrayList<JsonNode>();
        long after = position;
        while (true) {
            List<JsonNode> page = auditor.get("/api/audit/events?after=" + after + "&limit=" + PAGE)
                    .expect(200)
                    .items();
            if (page.isEmpty()) {
                return events;
            }
            events.addAll(page);
            after = position(page.getLast());
        }
    }

    /** All events of one subject, in order. */
    public List<JsonNode> eventsOf(String subject) {
        return auditor.get("/api/audit/events?subject=" + subject + "&limit=" + PAGE)
                .expect(200)
                .items();
    }

    /** The events that the given actions led to, and no others: nobody else may be at work meanwhile. */
    public List<JsonNode> eventsDuring(Runnable actions) {
        long before = mark();
        actions.run();
        long after = mark();
        return eventsAfter(before).stream()
                .filter(event -> position(event) < after)
                .toList();
    }

    /** Stores one event of no meaning and waits until it is seen: whatever was accepted earlier is seen then, too. */
    public long mark() {
        String code = "mark-" + MARKS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        String id = administrator
                .post("/api/agencies", Map.of("code", code, "name", code))
                .ok()
                .id();
        List<JsonNode> seen = await("event of " + id)
                .pollInterval(Duration.ofMillis(20))
                .atMost(SEEN_WITHIN)
                .until(() -> eventsOf(id), events -> !events.isEmpty());
        assertThat(seen).hasSize(1);
        return position(seen.getFirst());
    }

    private static long position(JsonNode event) {
        return event.required("position").asLong();
    }
}
