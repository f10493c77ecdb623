package org.thidua.systemtests.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import org.thidua.systemtests.tier.OwnDatabase;
import org.thidua.wire.mongo.EmbeddedMongo;
import tools.jackson.databind.JsonNode;

/**
 * The document store, and the event store when {@code THIDUA_TEST_POSTGRES} gives one, go away under load and come back:
 * shut as a server that is stopped, or hanging as one behind a broken network. Nobody is told anything but 503, at once;
 * nothing accepted is lost, nothing happens twice, no view is wrong, what fell due meanwhile is done.
 *
 * <p>{@code -Dthidua.outage.seconds} makes it longer than the {@value #SECONDS} seconds of a normal build.
 */
class OutageTest {

    private static final int SECONDS = 8;
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("thidua.outage.seconds", SECONDS));

    /** Until the watch has noticed, and until nobody waits any more who had begun before that. */
    private static final Duration NOTICED_SHUT = Duration.ofSeconds(3);

    private static final Duration NOTICED_HANGING = Duration.ofSeconds(6);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    /** The answers to what was at hand when the store began to hang. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private final Faucet documents =
            Faucet.to("127.0.0.1", URI.create(mongo.uri()).getPort());
    private @Nullable OwnDatabase postgres;
    private @Nullable Faucet events;

    @BeforeEach
    void eventStore() {
        postgres = OwnDatabase.missing().isPresent() ? null : OwnDatabase.create();
        events = postgres == null ? null : Faucet.to(postgres.host(), postgres.port());
    }

    @AfterEach
    void close() {
        documents.close();
        mongo.close();
        if (events != null) {
            events.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theDocumentStoreIsStoppedAndStartedAgain() {
        worksOnAfter(documents, Faucet::shut, NOTICED_SHUT, "document-store");
    }

    @Test
    void theDocumentStoreHangsAndRecovers() {
        worksOnAfter(documents, Faucet::hang, NOTICED_HANGING, "document-store");
    }

    @Test
    void theEventStoreIsStoppedAndStartedAgain() {
        worksOnAfter(givenEvents(), Faucet::shut, NOTICED_SHUT, "event-store");
    }

    @Test
    void theEventStoreHangsAndRecovers() {
        worksOnAfter(givenEvents(), Faucet::hang, NOTICED_HANGING, "event-store");
    }

    private Faucet givenEvents() {
        assumeThat(events).isNotNull();
        return Objects.requireNonNull(events);
    }

    private void worksOnAfter(Faucet store, Consumer<Faucet> outage, Duration noticed, String name) {
        try (ServiceProcess service = ServiceProcess.start(data, settings())) {
            String ballot = ballotThatClosesDuringTheOutage(service);
            List<Call> calls;
            long began;
            long over;
            try (var callers = new Callers(service)) {
                await("work").atMost(BACK_WITHIN).until(() -> acceptedSince(callers, 0) > 50);
                began = System.nanoTime();
                outage.accept(store);
                pass(noticed);
                readsWithoutTheEventStore(service, name);
                theProbesSaySo(service, name);
                pass(OUTAGE.minus(noticed));
                store.open();
                over = System.nanoTime();
                long since = over;
                await("work goes on").atMost(BACK_WITHIN).until(() -> acceptedSince(callers, since) > 50);
                pass(Duration.ofSeconds(1));
                callers.close();
                calls = callers.calls();
            }

            assertThat(calls).allSatisfy(call -> {
                assertThat(call.accepted() || call.putOff()).as("%s", call).isTrue();
                assertThat(call.took()).as("%s", call).isLessThan(LONGEST);
            });
            assertThat(calls)
                    .filteredOn(call -> call.beganBetween(began + noticed.toNanos(), over))
                    .allSatisfy(call -> assertThat(call.took()).as("%s", call).isLessThan(AT_ONCE));
            assertThat(calls)
                    .filteredOn(
                            call -> call.what().equals("command") && call.beganBetween(began + noticed.toNanos(), over))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.code()).isEqualTo("unavailable"));
            isClosedAndCarried(ballot, service);
            Kept.everyAcceptedCommandOnce(calls, service);
            Rebuilds.everyViewEqualsItsRebuild(service);
            assertThat(lines(service, "The " + name + " is away")).hasSize(1);
            assertThat(lines(service, "The " + name + " is back")).hasSize(1);
            assertThat(lines(service, "Exception")).as(service.log()).hasSizeLessThan(60);
            assertThat(lines(service, " ERROR ")).as(service.log()).hasSizeLessThan(10);
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("MONGODB_URI", "mongodb://127.0.0.1:" + documents.port() + "/thidua");
        if (postgres != null && events != null) {
            settings.putAll(postgres.settings(events.port()));
        }
        return settings;
    }

    private String ballotThatClosesDuringTheOutage(ServiceProcess service) {
        var council = new Council(service);
        String nomination = council.ready(1, council.awardFor(80));
        Instant closesAt = Instant.now().plus(Duration.ofSeconds(6));
        String ballot = service.as("secretary")
                .post(
                        "/api/ballots",
                        Map.of(
                                "councilId",
                                "council:cqdtw",
                                "nominationIds",
                                List.of(nomination),
                                "method",
                                "ROLL_CALL",
                                "closesAt",
                                closesAt.toString()))
                .expect(201)
                .id();
        council.open(ballot).ok();
        return ballot;
    }

    private static void isClosedAndCarried(String ballot, ServiceProcess service) {
        await("the duty that fell due").atMost(BACK_WITHIN).until(() -> new Audit(service)
                .eventsOf(ballot).stream()
                        .map(event -> event.required("type").asString())
                        .toList()
                        .contains("ballot.outcomes-recorded"));
    }

    private static void readsWithoutTheEventStore(ServiceProcess service, String away) {
        Answer now = service.as("appraiser").get("/api/people?limit=1");
        if (!away.equals("event-store")) {
            now.refused(503, "unavailable");
            return;
        }
        String person = now.expect(200).items().getFirst().required("id").asString();
        long began = System.nanoTime();
        service.as("auditor")
                .get("/api/people/" + person + "?asOf=" + Instant.now())
                .refused(503, "unavailable");
        service.as("auditor")
                .post("/api/audit/replays", Map.of("view", "people"))
                .refused(503, "unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE.multipliedBy(2));
    }

    private static void theProbesSaySo(ServiceProcess service, String away) {
        long began = System.nanoTime();
        assertThat(service.as("auditor").get("/actuator/health/readiness").status())
                .isEqualTo(503);
        assertThat(service.as("auditor").get("/actuator/health/liveness").status())
                .isEqualTo(200);
        JsonNode health = service.as("auditor").get("/actuator/health").json().required("components");
        assertThat(health.required(away.equals("event-store") ? "eventStore" : "documentStore")
                        .required("status")
                        .asString())
                .isEqualTo("DOWN");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE.multipliedBy(3));
    }

    private static long acceptedSince(Callers callers, long moment) {
        return callers.calls().stream()
                .filter(call -> call.what().equals("command") && call.accepted())
                .filter(call -> moment == 0 || call.began() - moment > 0)
                .count();
    }

    private static List<String> lines(ServiceProcess service, String text) {
        return service.log().lines().filter(line -> line.contains(text)).toList();
    }

    /** The length of an outage is what is tested; nothing is waited for. */
    private static void pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
