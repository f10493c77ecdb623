package org.thidua.systemtests.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.kill.Client.Sent;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} at any moment: what was accepted is there exactly once, what was not answered at most once. */
class KillTest {

    private static final int ROUNDS = 2;
    private static final int CLIENTS = 16;
    private static final int ITEMS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final Random random = new Random();

    @Test
    void nothingAcceptedIsLostAndNothingHappensTwice() throws Exception {
        var all = new ArrayList<Sent>();
        ServiceProcess service = ServiceProcess.start(data);
        String award = new Council(service).awardFor(80);
        for (int round = 1; round <= ROUNDS; round++) {
            List<Sent> sent = killedUnderLoad(service, award, 100 + random.nextInt(400));
            service = ServiceProcess.start(data);

            acceptedOnceUnansweredAtMostOnce(sent, service);
            List<Sent> unanswered = sent.stream().filter(it -> !it.accepted()).toList();
            assertThat(unanswered).hasSizeBetween(1, CLIENTS);
            for (Sent again : unanswered) {
                Sent answered = again.through(service);
                assertThat(answered.accepted()).as("%s", answered).isTrue();
                all.add(answered);
            }
            Sent known = sent.getFirst();
            assertThat(known.through(service).answeredAs(known)).isTrue();
            sent.stream().filter(Sent::accepted).forEach(all::add);
            acceptedOnceUnansweredAtMostOnce(all, service);
        }
        Rebuilds.everyViewEqualsItsRebuild(service);
        assertThat(all)
                .extracting(Sent::type)
                .contains("person.registered", "nomination.drafted", "nomination.edited", "nomination.submitted");

        outcomesArriveOnceAlthoughKilledRightAfterClosing(service);
    }

    private void outcomesArriveOnceAlthoughKilledRightAfterClosing(ServiceProcess beforeKill) {
        var council = new Council(beforeKill);
        String award = council.awardFor(80);
        String[] nominations = IntStream.range(0, ITEMS)
                .mapToObj(item -> council.ready(item + 1, award))
                .toArray(String[]::new);
        String ballot = council.opened(nominations);
        for (String member : Council.NINE) {
            List<Map<String, String>> votes = IntStream.range(0, ITEMS)
                    .mapToObj(item -> Map.of("nominationId", nominations[item], "choice", "AGREE"))
                    .toList();
            beforeKill
                    .as(member)
                    .post("/api/ballots/" + ballot + "/votes", Map.of("votes", votes))
                    .ok();
        }
        council.close(ballot).ok();
        beforeKill.killNow();

        try (ServiceProcess service = ServiceProcess.start(data)) {
            var audit = new Audit(service);
            await("outcomes")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> types(audit.eventsOf(ballot)).contains("ballot.outcomes-recorded"));
            audit.mark();
            assertThat(types(audit.eventsOf(ballot)))
                    .filteredOn(type -> type.equals("ballot.outcomes-recorded") || type.equals("ballot.closed"))
                    .containsExactly("ballot.closed", "ballot.outcomes-recorded");
            for (String nomination : nominations) {
                assertThat(types(audit.eventsOf(nomination)))
                        .filteredOn("nomination.voted"::equals)
                        .hasSize(1);
            }
            Rebuilds.everyViewEqualsItsRebuild(service);
        }
    }

    /** Lets all clients work and kills the service once so many commands have been accepted. */
    private static List<Sent> killedUnderLoad(ServiceProcess service, String award, int accepted) throws Exception {
        var enough = new CountDownLatch(accepted);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> threads.submit((Callable<List<Sent>>)
                            () -> new Client(number, enough::countDown).workUntilKilled(service, award)))
                    .toList();
            assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%d of %d commands left%n%s", enough.getCount(), accepted, service.log())
                    .isTrue();
            service.killNow();
            var sent = new ArrayList<Sent>();
            for (var client : clients) {
                sent.addAll(client.get());
            }
            assertThat(sent)
                    .filteredOn(it -> !it.accepted())
                    .allSatisfy(it -> assertThat(it.status()).as("%s", it).isIn(0, 503));
            return sent;
        }
    }

    private static void acceptedOnceUnansweredAtMostOnce(List<Sent> sent, ServiceProcess service) {
        var audit = new Audit(service);
        audit.mark();
        Map<String, List<JsonNode>> byKey = audit.eventsAfter(-1).stream()
                .filter(event -> event.required("metadata").has("idempotencyKey"))
                .collect(Collectors.groupingBy(event ->
                        event.required("metadata").required("idempotencyKey").asString()));
        for (Sent it : sent) {
            long stored = types(byKey.getOrDefault(it.key(), List.of())).stream()
                    .filter(it.type()::equals)
                    .count();
            if (it.accepted()) {
                assertThat(stored).as("%s", it).isEqualTo(1);
            } else {
                assertThat(stored).as("%s", it).isLessThanOrEqualTo(1);
            }
        }
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.required("type").asString()).toList();
    }
}
