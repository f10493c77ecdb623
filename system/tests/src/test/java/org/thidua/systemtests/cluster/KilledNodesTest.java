package org.thidua.systemtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.systemtests.cluster.PatientClient.Accepted;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.tier.Cluster;
import org.thidua.systemtests.tier.Node;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/**
 * Sixteen callers at work while each of the four processes is killed and started again: whatever was accepted is there
 * once, and the callers saw nothing worse than 503 with {@code Retry-After}. {@code thidua.tests.commands} says how many
 * commands they send; without it as many as a build has time for.
 */
@OnOneService
@Order(KilledNodesTest.LAST)
class KilledNodesTest {

    /** What it leaves behind would slow down every other test. */
    static final int LAST = Integer.MAX_VALUE;

    private static final Logger log = LoggerFactory.getLogger(KilledNodesTest.class);

    private static final int COMMANDS = Integer.getInteger("thidua.tests.commands", 5_000);
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Cluster cluster;

    KilledNodesTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void nothingAcceptedIsLostOrDoubledAlthoughEachProcessIsKilledOnce() throws Exception {
        String award = new Council(cluster).awardFor(80);
        long before = new Audit(cluster).mark();
        var left = new AtomicInteger(COMMANDS);
        var setBack = new AtomicInteger();
        var cut = new AtomicInteger();
        var accepted = new ArrayList<Accepted>();
        long since = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number ->
                            threads.submit(() -> new PatientClient(cluster, number, award, left, setBack, cut).work()))
                    .toList();
            killEachOnce(left);
            for (var client : clients) {
                accepted.addAll(client.get());
            }
        }
        log.info(
                "{} commands accepted in {} s, {} answers 503, {} cut",
                accepted.size(),
                (System.nanoTime() - since) / 1_000_000_000,
                setBack,
                cut);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(COMMANDS);

        eachIsInTheHistoryOnce(accepted, before);
        repeatedItIsAnsweredAsTheFirstTime(accepted);
        Rebuilds.everyViewEqualsItsRebuild(cluster);
    }

    /** One after the other, spread over the work; each is back before the next one dies. */
    private void killEachOnce(AtomicInteger left) {
        List<Node> victims = List.of(
                cluster.commandNodes().getFirst(),
                cluster.queryNodes().getFirst(),
                cluster.commandNodes().getLast(),
                cluster.queryNodes().getLast());
        for (int number = 0; number < victims.size(); number++) {
            int until = COMMANDS - COMMANDS * (number + 1) / (victims.size() + 1);
            await("work for the death of " + victims.get(number).name())
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(PATIENCE)
                    .until(() -> left.get() <= until);
            victims.get(number).killNow();
            victims.get(number).startAgain();
            victims.get(number).awaitReady();
        }
    }

    private void eachIsInTheHistoryOnce(List<Accepted> accepted, long before) {
        var audit = new Audit(cluster);
        audit.mark();
        Map<String, List<JsonNode>> byKey = audit.eventsAfter(before).stream()
                .filter(event -> event.required("metadata").has("idempotencyKey"))
                .collect(Collectors.groupingBy(event ->
                        event.required("metadata").required("idempotencyKey").asString()));
        for (Accepted it : accepted) {
            assertThat(byKey.getOrDefault(it.request().key(), List.of()))
                    .as("%s", it)
                    .extracting(event -> event.required("type").asString())
                    .containsOnlyOnce(it.request().type());
        }
        assertThat(byKey).hasSameSizeAs(accepted);
    }

    private void repeatedItIsAnsweredAsTheFirstTime(List<Accepted> accepted) {
        for (Accepted it : List.of(accepted.getFirst(), accepted.getLast())) {
            Answer again = it.request().through(cluster);
            assertThat(List.of(again.status(), again.body(), again.header("ETag")))
                    .isEqualTo(List.of(
                            it.answer().status(),
                            it.answer().body(),
                            it.answer().header("ETag")));
        }
    }
}
