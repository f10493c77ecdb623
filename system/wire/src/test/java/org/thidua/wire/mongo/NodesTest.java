package org.thidua.wire.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thidua.messages.register.AgencyRegistered;

/** Several processes on one event store and one document store share the work, and pass it on. */
@Timeout(120)
class NodesTest {

    private static final int AGGREGATES = 40;
    private static final long PACE_NANOS = Duration.ofMillis(50).toNanos();

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final String uri = server.uri() + "/nodes";
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final List<TestNode> nodes = new ArrayList<>();
    private final Map<String, Integer> published = new HashMap<>();

    @AfterEach
    void stop() {
        nodes.reversed().forEach(TestNode::close);
        server.close();
    }

    @Test
    void aNodeThatJoinsGetsItsShareAndOneThatStopsGivesItUpAtOnce() {
        TestNode a = start("a");
        await().until(() -> owned(a, "a") == TestNode.SEGMENTS);
        publish(200);

        TestNode b = start("b");

        awaitShortly(() -> owned(a, "a") == 2 && owned(a, "b") == 2);
        assertThat(a.owners(TestNode.CHORES)).containsValue("a");
        publish(200);
        stop(a);

        awaitShortly(() ->
                owned(b, "b") == TestNode.SEGMENTS && b.owners(TestNode.CHORES).containsValue("b"));
        publish(200);
        awaitEverythingTallied(b);
    }

    @Test
    void whatADeadNodeHeldIsTakenOverWithItsOwnWork() {
        TestNode a = start("a");
        await().until(() -> a.holding().holds(TestNode.CHORES));
        TestNode b = start("b");
        awaitShortly(() -> owned(b, "b") == 2);
        assertThat(b.holding().holds(TestNode.CHORES)).isFalse();
        publish(200);

        a.die();
        publish(200);

        await().atMost(Duration.ofSeconds(15)).until(() -> owned(b, "b") == TestNode.SEGMENTS);
        await().until(() -> b.holding().holds(TestNode.CHORES));
        publish(200);
        awaitEverythingTallied(b);
    }

    @Test
    void nothingIsLostOrDoubledWhileNodesComeAndGo() {
        var over = new AtomicBoolean();
        Thread traffic = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                publish(20);
                LockSupport.parkNanos(PACE_NANOS);
            }
        });
        TestNode a = start("a");
        TestNode b = start("b");
        awaitShortly(() -> owned(b, "b") == 2);
        TestNode c = start("c");
        stop(a);
        awaitShortly(() -> owned(c, "b") == 2 && owned(c, "c") == 2);
        b.die();
        await().atMost(Duration.ofSeconds(15)).until(() -> owned(c, "c") == TestNode.SEGMENTS);
        over.set(true);
        await().until(() -> !traffic.isAlive());

        awaitEverythingTallied(c);
    }

    @Test
    void aNodeThatHoldsNothingSeesHowFarTheOthersAre() {
        TestNode a = start("a");
        TestNode b = start("b");
        publish(200);

        await().until(() -> b.lag()
                .reachedEverywhere(
                        List.of(TestNode.TALLY, TestNode.CHORES), b.lag().head()));

        assertThat(b.segments(TestNode.CHORES)).isEmpty();
        assertThat(a.segments(TestNode.CHORES)).isNotEmpty();
        assertThat(b.lag().of(TestNode.CHORES)).isZero();
    }

    @Test
    void aNameThatALiveProcessHasIsRefusedInOneLine() {
        start("a");

        assertThatThrownBy(() -> start("a"))
                .isInstanceOf(NameInUse.class)
                .hasMessage("THIDUA_NODE is a, and so is that of another process that runs on the same document"
                        + " store: give each process a name of its own.");
    }

    @Test
    void aRestartAfterAKillHasItsNameAndItsSegmentsBackAtOnce() {
        TestNode killed = start("a");
        publish(200);
        await().until(() -> owned(killed, "a") == TestNode.SEGMENTS);
        killed.die();
        long before = System.nanoTime();

        TestNode again = start("a");
        await().until(() -> again.segments(TestNode.TALLY).size() == TestNode.SEGMENTS);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Claims.TIMEOUT);
        awaitEverythingTallied(again);
    }

    @Test
    void aProcessThatWasTakenForDeadIsToldSo() {
        TestNode stalled = start("a");
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("nodes")
                    .getCollection(Members.COLLECTION)
                    .replaceOne(
                            new Document("_id", "a"),
                            new Document("run", "successor").append("beat", 0L).append("processors", List.of()));
        }

        await().until(stalled::isNameGone);
    }

    private TestNode start(String name) {
        TestNode node = TestNode.start(name, uri, events);
        nodes.add(node);
        return node;
    }

    private void stop(TestNode node) {
        nodes.remove(node);
        node.close();
    }

    private synchronized void publish(int count) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "agency:" + i % AGGREGATES;
            int sequence = published.merge(id, 1, Integer::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    "Agency", id, sequence, new AgencyRegistered(id, "co-quan", "Cơ quan")));
        }
        events.appendEvents(messages);
    }

    private static long owned(TestNode asked, String name) {
        Collection<String> owners = asked.owners(TestNode.TALLY).values();
        return owners.stream().filter(name::equals).count();
    }

    /** Sooner than a claim times out. */
    private static void awaitShortly(Callable<Boolean> condition) {
        await().atMost(Claims.TIMEOUT.minusSeconds(1)).until(condition);
    }

    private void awaitEverythingTallied(TestNode node) {
        Map<String, Integer> expected = Map.copyOf(published);
        try (var client = MongoClients.create(uri)) {
            for (String collection : List.of("tallies", "chores")) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    Map<String, Integer> counted = new HashMap<>();
                    client.getDatabase("nodes")
                            .getCollection(collection)
                            .find()
                            .forEach(it -> counted.put(it.getString("_id"), it.getInteger("count")));
                    assertThat(counted).isEqualTo(expected);
                });
            }
        }
        await().until(() -> node.lag()
                .reachedEverywhere(
                        List.of(TestNode.TALLY, TestNode.CHORES), node.lag().head()));
    }
}
