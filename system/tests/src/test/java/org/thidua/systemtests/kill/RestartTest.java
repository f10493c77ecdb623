package org.thidua.systemtests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service that was stopped and starts again two days later takes up where it was. */
class RestartTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void theNextStartRemembersEverythingLoadsNothingTwiceAndDoesWhatHasFallenDue() {
        Map<String, Object> draft;
        Answer first;
        String nomination;
        String ballot;
        List<JsonNode> history;
        try (ServiceProcess service = ServiceProcess.start(data)) {
            var council = new Council(service);
            draft = Council.draftOf(1, council.person(1), council.awardFor(80), 2025);
            first = service.as("nominator1")
                    .post("/api/nominations", draft, "Idempotency-Key", "before-the-restart")
                    .expect(201);
            nomination = council.ready(2, council.awardFor(80));
            ballot = ballotUntil(Instant.now().plus(Duration.ofHours(1)), nomination, service, council);
            pledgeSignedByAllButTheTwelfth(service);
            history = historyOf(service);
        }

        try (ServiceProcess service = ServiceProcess.startLater(data, TWO_DAYS)) {
            sameAnswerToTheSameRequest(service, draft, first);
            theBallotWasClosedWhenItsTimeHadPassed(service, ballot, nomination);
            List<JsonNode> now = historyOf(service);
            assertThat(now.subList(0, history.size())).isEqualTo(history);
            assertThat(now.subList(history.size(), now.size()))
                    .as("nothing but what had fallen due")
                    .allSatisfy(event ->
                            assertThat(event.required("role").asString()).isIn("service", "administrator"));
            theTwelfthSignatureIsLateAndBindsAllTheSame(service);
            Rebuilds.everyViewEqualsItsRebuild(service);
        }
    }

    /** Without what votes say: it is shown as soon as the ballot is closed, which the second start does. */
    private static List<JsonNode> historyOf(ServiceProcess service) {
        var audit = new Audit(service);
        audit.mark();
        List<JsonNode> events = audit.eventsAfter(-1);
        events.stream()
                .filter(event -> event.required("type").asString().equals("ballot.votes-cast"))
                .map(ObjectNode.class::cast)
                .forEach(event -> event.remove(List.of("payload", "metadata")));
        return events;
    }

    private static String ballotUntil(Instant closesAt, String nomination, ServiceProcess service, Council council) {
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
        council.nineVote(ballot, nomination, 9);
        return ballot;
    }

    private static void pledgeSignedByAllButTheTwelfth(ServiceProcess service) {
        service.as("secretary")
                .post("/api/pledges", Map.of("blocId", "bloc:cqdtw", "year", 2027, "text", "Giao ước 2027"))
                .expect(201);
        service.as("secretary").post("/api/pledges/pledge:cqdtw:2027/opening").ok();
        for (int agency = 1; agency <= 11; agency++) {
            sign(service, agency).ok();
        }
    }

    private static Answer sign(ServiceProcess service, int agency) {
        return service.as("delegate" + agency)
                .post("/api/pledges/pledge:cqdtw:2027/signatures", Map.of("agencyId", Council.agency(agency)));
    }

    private static void sameAnswerToTheSameRequest(ServiceProcess service, Map<String, Object> draft, Answer first) {
        Answer again =
                service.as("nominator1").post("/api/nominations", draft, "Idempotency-Key", "before-the-restart");
        assertThat(List.of(again.status(), again.body(), again.header("ETag"), again.header("Location")))
                .isEqualTo(List.of(first.status(), first.body(), first.header("ETag"), first.header("Location")));
        var other = new HashMap<>(draft);
        other.put("achievements", "Khác");
        service.as("nominator1")
                .post("/api/nominations", other, "Idempotency-Key", "before-the-restart")
                .refused(422, "idempotency-key-reused");
    }

    private static void theBallotWasClosedWhenItsTimeHadPassed(
            ServiceProcess service, String ballot, String nomination) {
        new Council(service).awaitStatus(nomination, "VOTED_PASSED");
        assertThat(new Audit(service).eventsOf(ballot))
                .filteredOn(event -> event.required("type").asString().equals("ballot.closed"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.required("role").asString()).isEqualTo("service"));
    }

    /** Tricky case 49. */
    private static void theTwelfthSignatureIsLateAndBindsAllTheSame(ServiceProcess service) {
        long version = sign(service, 12).ok().version();

        JsonNode pledge = service.as("delegate1")
                .getAt("/api/pledges/pledge:cqdtw:2027", version)
                .expect(200)
                .json();
        assertThat(pledge.required("status").asString()).isEqualTo("IN_FORCE");
        assertThat(pledge.required("signatures").valueStream()).hasSize(12).allSatisfy(signature -> assertThat(
                        signature.required("late").asBoolean())
                .isEqualTo(signature.required("agencyId").asString().equals(Council.agency(12))));
    }
}
