package org.thidua.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.views.Views;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.VersionWait;

/** Rebuild checks as they are told of by nodes that share one document store. */
class ReplaysOnSeveralNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ID = "agency:1";

    private final LiveViews views = new LiveViews();
    private final Replays one = replays("one");
    private final Replays other = replays("other");

    @BeforeEach
    void anAgency() {
        views.happened(ID, new AgencyRegistered(ID, "1", "Cơ quan 01"));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        views.close();
    }

    @Test
    void aCheckIsToldOfByEveryNodeWhileItRunsAndAfterwards() {
        Replay waits = comparing();

        assertThat(other.find(waits.id()).orElseThrow().isUnderWay()).isTrue();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> other.find(waits.id()).orElseThrow().status().equals(Replay.COMPARING));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !one.find(waits.id()).orElseThrow().isUnderWay());

        assertThat(other.find(waits.id())).isEqualTo(one.find(waits.id()));
        assertThat(other.find(waits.id()).orElseThrow().status()).isEqualTo("DIFFERENT");
        assertThat(other.find(waits.id()).orElseThrow().differences())
                .containsExactly(new Replay.DocumentDifference(ID, "MISSING"));
    }

    @Test
    void aNodeThatStartsMeanwhileLeavesTheCheckAlone() {
        String id = comparing().id();

        var started = stored("third", Clock.systemUTC());
        started.breakOffOwn();
        started.dropLeftShadows();

        assertThat(shadows()).hasSize(1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> one.find(id).orElseThrow().status().equals("DIFFERENT"));
    }

    @Test
    void aCheckThatIsBrokenOffLeavesNoShadowAndSaysSoEverywhere() {
        String id = comparing().id();
        String waiting =
                one.begin("people", List.of(Views.PEOPLE), OptionalLong.empty()).id();

        one.close();

        assertThat(shadows()).isEmpty();
        assertThat(other.find(id).orElseThrow().status()).isEqualTo(Replay.BROKEN);
        assertThat(other.find(waiting).orElseThrow().status()).isEqualTo(Replay.BROKEN);
    }

    @Test
    void aCheckWhoseShadowIsRemovedIsBroken() {
        String id = comparing().id();

        shadows().forEach(name -> views.database().getCollection(name).drop());

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> other.find(id).orElseThrow().status().equals(Replay.BROKEN));
    }

    @Test
    void aCheckWhoseNodeIsSilentIsBrokenAndItsShadowIsDropped() {
        var dead = stored("dead", Clock.fixed(Instant.now().minusSeconds(60), ZoneOffset.UTC));
        dead.save(underWay("killed"));
        views.database().getCollection("shadow_killed_people").insertOne(new Document("view", "Hoàng An"));
        views.database().getCollection("shadow_unknown_people").insertOne(new Document("view", "Hoàng An"));

        stored("third", Clock.systemUTC()).dropLeftShadows();

        assertThat(shadows()).isEmpty();
        assertThat(one.find("killed").orElseThrow())
                .returns(Replay.BROKEN, Replay::status)
                .returns("the node dead has stopped", Replay::failure);
    }

    @Test
    void aNodeThatComesBackAtOnceKnowsThatItsCheckIsBroken() {
        stored("killed", Clock.systemUTC()).save(underWay("1"));
        views.database().getCollection("shadow_1_people").insertOne(new Document("view", "Hoàng An"));

        var again = stored("killed", Clock.systemUTC());
        again.breakOffOwn();
        again.dropLeftShadows();

        assertThat(shadows()).isEmpty();
        assertThat(one.find("1").orElseThrow().status()).isEqualTo(Replay.BROKEN);
    }

    @Test
    void theLastHundredAreRemembered() {
        var stored = stored("node", Clock.systemUTC());
        IntStream.range(0, 103).forEach(i -> stored.save(underWay("check-" + i, Instant.EPOCH.plusSeconds(i))));

        stored.forgetOld();

        assertThat(stored.find("check-2")).isEmpty();
        assertThat(stored.find("check-3")).isPresent();
        assertThat(stored.find("check-102")).isPresent();
    }

    /** A check that waits for a document that is missing, with its shadow there. */
    private Replay comparing() {
        views.database().getCollection("agencies").deleteOne(Filters.eq("_id", ID));
        Replay begun = one.begin("agencies", List.of(Views.AGENCIES), OptionalLong.empty());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> one.find(begun.id()).orElseThrow().documents() > 0);
        assertThat(shadows()).hasSize(1);
        return begun;
    }

    private List<String> shadows() {
        return views.database().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith(StoredReplays.SHADOWS))
                .toList();
    }

    private static Replay underWay(String id) {
        return underWay(id, Instant.EPOCH);
    }

    private static Replay underWay(String id, Instant startedAt) {
        return new Replay(id, "people", Replay.RUNNING, startedAt, 9, 1, 10, 1, 8, 0, null, null, 0, List.of(), null);
    }

    private StoredReplays stored(String node, Clock clock) {
        return new StoredReplays(views.database(), node, clock);
    }

    private Replays replays(String node) {
        return new Replays(
                stored(node, Clock.systemUTC()),
                views.events(),
                views.database(),
                views.seals(),
                new VersionWait(views.database(), views.changes()),
                Clock.systemUTC());
    }
}
