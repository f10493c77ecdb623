package org.thidua.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.QuotaService;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import org.thidua.systemtests.service.Together;
import tools.jackson.databind.JsonNode;

/** Places of a quota over HTTP, each test with agencies of its own. */
class QuotaTest {

    private static final int CLIENTS = 50;
    private static final int YEAR = 2025;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ServiceProcess service;

    @SuppressWarnings("NullAway.Init")
    private static Council council;

    @BeforeAll
    static void start() {
        service = ServiceProcess.startWithQuota(data);
        council = new Council(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** 15 percent of 20 are three places; 50 ballots with one nomination each are opened at the same moment. */
    @Test
    void ofFiftyBallotsAtOnceExactlyThreeGetThePlaces() {
        String quota = frozen(5, 20).expect(201).id();
        List<String> ballots =
                Together.times(CLIENTS, number -> council.draftBallot("ROLL_CALL", council.ready(5, QuotaService.AWARD))
                        .expect(201)
                        .id());

        List<Answer> answers = Together.times(CLIENTS, number -> council.open(ballots.get(number)));

        assertThat(answers).filteredOn(Answer::accepted).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> !answer.accepted())
                .hasSize(CLIENTS - 3)
                .allSatisfy(answer -> answer.refused(422, "quota-exhausted"));
        JsonNode seen = seen(quota, 3);
        assertThat(seen.required("taken").size()).isEqualTo(3);
        assertThat(seen.required("places").asInt()).isEqualTo(3);
        assertThat(seen.required("over").asInt()).isZero();
    }

    @Test
    void aBallotDoesNotOpenBeforeTheBaseIsFrozen() {
        String ballot = council.draftBallot("ROLL_CALL", council.ready(6, QuotaService.AWARD))
                .expect(201)
                .id();

        Answer refused = council.open(ballot);
        refused.refused(409, "quota-base-missing");
        assertThat(refused.json().required("facts").required("base").asString()).isEqualTo("ADVANCED_WORKERS");
        frozen(6, 1).expect(201);

        council.open(ballot).ok();
    }

    @Test
    void freezingAndCorrectingAreSafeToRepeat() {
        String quota = frozen(7, 20).expect(201).id();
        long version = frozen(7, 20).expect(201).version();
        assertThat(version).isZero();
        frozen(7, 21).refused(409, "already-exists");

        assertThat(corrected(quota, 21, "18/QĐ").ok().version()).isEqualTo(1);
        assertThat(corrected(quota, 21, "18/QĐ").ok().version()).isEqualTo(1);

        JsonNode seen = seen(quota, 1);
        assertThat(seen.required("places").asInt()).isEqualTo(4);
        assertThat(seen.required("corrections").get(0).required("reason").asString())
                .isEqualTo("APPEAL");
    }

    /** Tricky case 26: the place stays, and the quota shows that there are too many. */
    @Test
    void aSmallerBaseTakesNoPlaceAway() {
        String quota = frozen(8, 1).expect(201).id();
        String nomination = council.ready(8, QuotaService.AWARD);
        council.opened(nomination);

        long version = corrected(quota, 0, "18/QĐ").ok().version();

        JsonNode seen = seen(quota, version);
        assertThat(seen.required("places").asInt()).isZero();
        assertThat(seen.required("over").asInt()).isEqualTo(1);
        assertThat(seen.required("taken").get(0).asString()).isEqualTo(nomination);
    }

    @Test
    void aFailedVoteGivesThePlaceBack() {
        String quota = frozen(9, 1).expect(201).id();
        String nomination = council.ready(9, QuotaService.AWARD);
        String ballot = council.opened(nomination);
        council.nineVote(ballot, nomination, 0);
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_FAILED");

        assertThat(seen(quota, 2).required("taken").size()).isZero();
    }

    @Test
    void anAwardWithoutAQuotaHasNothingToFreeze() {
        service.as("appraiser")
                .post("/api/quotas", body(5, "pm-certificate", 20))
                .refused(422, "no-quota");
    }

    /** Tricky case 27: parts that are rounded up stand beside the whole that is rounded up once. */
    @Test
    void theDecidingLevelSeesTheSumBesideTheWhole() {
        long first = frozen(10, 1, 2024).expect(201).version();
        seen(frozen(11, 1, 2024).expect(201).id(), first);
        seen(frozen(10, 1, 2024).expect(201).id(), first);

        List<JsonNode> sums = sums("auditor");

        assertThat(sums).singleElement().satisfies(sum -> {
            assertThat(sum.required("agencies").asInt()).isEqualTo(2);
            assertThat(sum.required("sumOfBase").asInt()).isEqualTo(2);
            assertThat(sum.required("sumOfPlaces").asInt()).isEqualTo(2);
            assertThat(sum.required("placesOfSum").asInt()).isEqualTo(1);
        });
        assertThat(sums("nominator10"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.required("agencies").asInt()).isEqualTo(1));
        assertThat(sums("delegate10")).isEmpty();
    }

    @Test
    void aNominatorSeesTheOwnAgencyAndFreezesNothing() {
        String quota = frozen(12, 20, 2023).expect(201).id();
        seen(quota, 0);

        for (String reader : List.of("appraiser", "secretary", "head", "auditor", "admin", "chair", "member1")) {
            service.as(reader).get("/api/quotas/" + quota).expect(200);
            assertThat(service.as(reader)
                            .get("/api/quotas?year=2023")
                            .expect(200)
                            .items())
                    .hasSize(1);
        }
        service.as("nominator12").get("/api/quotas/" + quota).expect(200);
        service.as("nominator1").get("/api/quotas/" + quota).refused(404, "not-found");
        service.as("delegate12").get("/api/quotas/" + quota).refused(404, "not-found");
        assertThat(service.as("nominator1")
                        .get("/api/quotas?year=2023")
                        .expect(200)
                        .items())
                .isEmpty();
        service.as("nominator12")
                .post("/api/quotas", body(12, QuotaService.AWARD, 21))
                .refused(403, "role-missing");
    }

    @Test
    void aRebuiltViewEqualsTheLiveOne() {
        frozen(4, 20).expect(201);

        Rebuilds.assertEqual(Rebuilds.rebuild(service, "quotas"));
    }

    private static Answer frozen(int agency, int base) {
        return frozen(agency, base, YEAR);
    }

    private static Answer frozen(int agency, int base, int year) {
        return service.as("appraiser").post("/api/quotas", body(agency, QuotaService.AWARD, base, year));
    }

    private static Map<String, Object> body(int agency, String award, int base) {
        return body(agency, award, base, YEAR);
    }

    private static Map<String, Object> body(int agency, String award, int base, int year) {
        return Map.of(
                "agencyId", Council.agency(agency), "awardCode", award, "year", year, "base", base, "number", "17/QĐ");
    }

    private static Answer corrected(String quota, int base, String number) {
        return service.as("secretary")
                .post(
                        "/api/quotas/" + quota + "/correction",
                        Map.of("base", base, "reason", "APPEAL", "number", number));
    }

    private static JsonNode seen(String quota, long version) {
        return service.as("appraiser")
                .getAt("/api/quotas/" + quota, version)
                .expect(200)
                .json();
    }

    private static List<JsonNode> sums(String reader) {
        return service.as(reader)
                .get("/api/quotas/sums?award=" + QuotaService.AWARD + "&year=2024")
                .expect(200)
                .items();
    }
}
