package org.thidua.systemtests.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Erasures;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** An erasure needs two administrators and a week, and nothing that holds the person. */
@OnOneService
class AskingForErasureTest {

    private static final int DECISION_PERIOD = 90;
    private static final Duration DELAY = Duration.ofDays(7);

    private final Service service;
    private final Council council;
    private final Erasures erasures;

    AskingForErasureTest(Service service) {
        this.service = service;
        this.council = new Council(service);
        this.erasures = new Erasures(service);
    }

    @Test
    void oneAdministratorAloneCannotErase() {
        String person = council.person(7);
        long version = erasures.request(person).expect(201).version();

        erasures.confirmAs("admin", person).refused(403, "another-administrator-needed");

        assertThat(erasures.seenAt(person, version).required("status").asString())
                .isEqualTo("REQUESTED");
    }

    @Test
    void nobodyButAdministratorsMayAskOrConfirm() {
        String person = council.person(7);
        for (String account : List.of("nominator7", "auditor", "secretary", "head")) {
            erasures.requestAs(account, person).refused(403, "role-missing");
        }
        erasures.request(person).expect(201);
        for (String account : List.of("nominator7", "auditor")) {
            erasures.confirmAs(account, person).refused(403, "role-missing");
        }
    }

    @Test
    void onlyAdministratorsAndAuditorsReadTheRecord() {
        String person = council.person(7);
        long version = erasures.request(person).expect(201).version();

        JsonNode record = erasures.seenAt(person, version);

        assertThat(record.required("requestedBy").asString()).isEqualTo("person:admin");
        service.as("admin2").get("/api/people/" + person + "/erasure").expect(200);
        service.as("nominator7").get("/api/people/" + person + "/erasure").expect(403);
        assertThat(service.as("auditor").get("/api/erasures").expect(200).body())
                .contains(person);
    }

    @Test
    void aPersonWithAnOpenNominationIsHeldByIt() {
        String person = council.person(7);
        String nomination = council.drafted(7, person, council.awardFor(80), 2025);
        service.as("nominator7")
                .post("/api/nominations/" + nomination + "/submission")
                .ok();

        Answer refused = erasures.request(person).refused(409, "erasure-held");

        assertThat(refused.json().required("facts").required("holds").asString())
                .isEqualTo("OPEN_NOMINATION " + nomination);
        assertThat(refused.json().required("facts").has("until")).isFalse();
    }

    @Test
    void aDecisionHoldsForNinetyDaysAndTheLastOfThemIsNamed() {
        String person = council.person(7);
        LocalDate decidedOn = LocalDate.now().minusDays(10);
        String nomination = decided(person, decidedOn);

        Answer refused = erasures.request(person).refused(409, "erasure-held");

        LocalDate until = decidedOn.plusDays(DECISION_PERIOD);
        assertThat(refused.json().required("facts").required("holds").asString())
                .isEqualTo("DECISION_PERIOD " + nomination + " " + until);
        assertThat(refused.json().required("facts").required("until").asString())
                .isEqualTo(until.toString());
    }

    @Test
    void aNominationThatComesBetweenRequestAndConfirmationHolds() {
        String person = council.person(7);
        erasures.request(person).expect(201);
        String nomination = council.drafted(7, person, council.awardFor(80), 2025);
        service.as("nominator7")
                .post("/api/nominations/" + nomination + "/submission")
                .ok();

        erasures.confirm(person).refused(409, "erasure-held");
    }

    @Test
    void nobodyUnknownIsErasedAndNothingWithoutAGround() {
        erasures.request("person:nobody").refused(404, "not-found");
        erasures.confirm("person:nobody").expect(409);
        String path = "/api/people/" + council.person(7) + "/erasure";
        service.as("admin").post(path, Map.of("reason", "BECAUSE")).refused(400, "malformed");
        service.as("admin").post(path, Map.of("reference", "1")).refused(400, "malformed");
        service.as("admin").postText(path, "{").refused(400, "malformed");
        service.as("auditor").get(path).expect(404);
    }

    @Test
    void aConfirmedErasureWaitsForItsDayAndIsNotCarriedOut() {
        String person = council.person(7);
        erasures.request(person).expect(201);
        Instant before = Instant.now().minusSeconds(1);
        long version = erasures.confirm(person).ok().version();

        JsonNode confirmed = erasures.seenAt(person, version);

        assertThat(confirmed.required("status").asString()).isEqualTo("CONFIRMED");
        assertThat(Instant.parse(confirmed.required("dueAt").asString()))
                .isBetween(before.plus(DELAY), Instant.now().plus(DELAY));
        new Audit(service).mark();
        assertThat(erasures.seen(person).json().required("status").asString()).isEqualTo("CONFIRMED");
        assertThat(service.as("auditor")
                        .getAt("/api/people/" + person, 0)
                        .json()
                        .required("name")
                        .asString())
                .startsWith("Người thử");
        erasures.requestAs("admin2", person).refused(409, "erasure-under-way");
        erasures.cancel(person).ok();
    }

    @Test
    void aCancelledErasureMayBeRequestedAgain() {
        String person = council.person(7);
        erasures.cancel(person).refused(409, "erasure-not-requested");
        erasures.request(person).expect(201);
        erasures.confirm(person).ok();
        erasures.cancel(person).ok();

        erasures.confirm(person).refused(409, "erasure-not-requested");
        long version = erasures.requestAs("admin2", person).expect(201).version();

        JsonNode again = erasures.seenAt(person, version);
        assertThat(again.required("status").asString()).isEqualTo("REQUESTED");
        assertThat(again.required("requestedBy").asString()).isEqualTo("person:admin-2");
        assertThat(again.hasNonNull("confirmedBy")).isFalse();
    }

    @Test
    void everyCommandMayBeSentTwice() {
        String person = council.person(7);
        String key = "erasure-" + System.nanoTime();
        Answer first = erasures.request(person, "Idempotency-Key", key).expect(201);
        Answer again = erasures.request(person, "Idempotency-Key", key).expect(201);
        assertThat(List.of(again.body(), again.header("ETag"), again.header("Location")))
                .isEqualTo(List.of(first.body(), first.header("ETag"), first.header("Location")));
        service.as("admin")
                .post("/api/people/" + person + "/erasure", Map.of("reason", "AGREEMENT"), "Idempotency-Key", key)
                .refused(422, "idempotency-key-reused");

        var audit = new Audit(service);
        List<String> types = audit
                .eventsDuring(() -> {
                    assertThat(erasures.request(person).ok().version()).isEqualTo(first.version());
                    long confirmed = erasures.confirm(person).ok().version();
                    assertThat(erasures.confirm(person).ok().version()).isEqualTo(confirmed);
                    long cancelled = erasures.cancel(person).ok().version();
                    assertThat(erasures.cancel(person).ok().version()).isEqualTo(cancelled);
                })
                .stream()
                .map(event -> event.required("type").asString())
                .toList();

        assertThat(types).containsExactly("erasure.confirmed", "erasure.cancelled");
    }

    private String decided(String person, LocalDate on) {
        String nomination = council.drafted(7, person, council.awardFor(80), 2025);
        service.as("nominator7")
                .post("/api/nominations/" + nomination + "/submission")
                .ok();
        service.as("appraiser")
                .post("/api/nominations/" + nomination + "/appraisal", Map.of("opinion", "ELIGIBLE", "note", "Đủ"))
                .ok();
        String ballot = council.opened(nomination);
        council.nineVote(ballot, nomination, 9);
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_PASSED");
        service.as("head")
                .post(
                        "/api/nominations/" + nomination + "/decision",
                        Map.of("outcome", "AWARDED", "number", "8/QĐ-TN", "decidedOn", on.toString()))
                .ok();
        return nomination;
    }
}
