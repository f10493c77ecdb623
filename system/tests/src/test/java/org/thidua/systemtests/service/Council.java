package org.thidua.systemtests.service;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The way of nominations through appraisal and council, each step by the account whose business it is. */
public final class Council {

    /** The accounts of the nine voting members. */
    public static final List<String> NINE =
            List.of("chair", "member1", "member2", "member3", "member4", "member5", "member6", "member7", "member8");

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Service service;

    public Council(Service service) {
        this.service = service;
    }

    /** Registers somebody new at an agency and answers the id. */
    public String person(int agency) {
        int number = PEOPLE.incrementAndGet();
        return service.as("admin")
                .post(
                        "/api/people",
                        Map.of(
                                "name",
                                "Người thử " + number,
                                "post",
                                "Chuyên viên",
                                "birthYear",
                                1980,
                                "agencyId",
                                agency(agency)))
                .ok()
                .id();
    }

    /** An agency's id. */
    public static String agency(int number) {
        return "agency:co-quan-%02d".formatted(number);
    }

    /** What a draft consists of. */
    public static Map<String, Object> draftOf(int agency, String nominee, String award, int year) {
        return Map.of(
                "awardCode",
                award,
                "year",
                year,
                "nominee",
                Map.of("type", nominee.startsWith("person:") ? "INDIVIDUAL" : "COLLECTIVE", "id", nominee),
                "agencyId",
                agency(agency),
                "basis",
                "MERIT",
                "achievements",
                "Hoàn thành xuất sắc nhiệm vụ; có sáng kiến được áp dụng.",
                "initiatives",
                List.of("Sáng kiến thử nghiệm"));
    }

    /** The text of a dossier. */
    public static Map<String, Object> dossier(String achievements) {
        return Map.of("basis", "MERIT", "achievements", achievements, "initiatives", List.of());
    }

    /** Drafts a nomination and answers its id. */
    public String drafted(int agency, String nominee, String award, int year) {
        return service.as("nominator" + agency)
                .post("/api/nominations", draftOf(agency, nominee, award, year))
                .expect(201)
                .id();
    }

    /** Drafts and submits a nomination of somebody new. */
    public String submitted(int agency, String award) {
        String nomination = drafted(agency, person(agency), award, 2025);
        service.as("nominator" + agency)
                .post("/api/nominations/" + nomination + "/submission")
                .ok();
        return nomination;
    }

    /** Brings a nomination of somebody new as far as the council's door. */
    public String ready(int agency, String award) {
        String nomination = submitted(agency, award);
        service.as("appraiser")
                .post("/api/nominations/" + nomination + "/appraisal", Map.of("opinion", "ELIGIBLE", "note", "Đủ"))
                .ok();
        return nomination;
    }

    /** Draws up a roll call on nominations. */
    public Answer draftBallot(String method, String... nominations) {
        return service.as("secretary")
                .post(
                        "/api/ballots",
                        Map.of("councilId", "council:cqdtw", "nominationIds", List.of(nominations), "method", method));
    }

    /** Opens a roll call on nominations, sees it open and answers its id. */
    public String opened(String... nominations) {
        String ballot = draftBallot("ROLL_CALL", nominations).expect(201).id();
        long version = open(ballot).ok().version();
        service.as("secretary").getAt("/api/ballots/" + ballot, version).expect(200);
        return ballot;
    }

    public Answer open(String ballot) {
        return service.as("secretary").post("/api/ballots/" + ballot + "/opening");
    }

    /** Votes on one item. */
    public Answer vote(String account, String ballot, String nomination, String choice) {
        return service.as(account).post("/api/ballots/" + ballot + "/votes", voteOn(nomination, choice));
    }

    /** The body of a vote on one item. */
    public static Map<String, Object> voteOn(String nomination, String choice) {
        return Map.of("votes", List.of(Map.of("nominationId", nomination, "choice", choice)));
    }

    /** All nine vote on one item: so many agree, the rest disagrees. */
    public void nineVote(String ballot, String nomination, int agree) {
        for (String member : NINE) {
            vote(member, ballot, nomination, NINE.indexOf(member) < agree ? "AGREE" : "DISAGREE")
                    .ok();
        }
    }

    public Answer close(String ballot) {
        return service.as("secretary").post("/api/ballots/" + ballot + "/closing");
    }

    /** The ballot once its closing is seen. */
    public JsonNode closed(String ballot) {
        long version = close(ballot).ok().version();
        return service.as("secretary")
                .getAt("/api/ballots/" + ballot, version)
                .expect(200)
                .json();
    }

    public Answer decide(String nomination, String outcome) {
        return service.as("head")
                .post(
                        "/api/nominations/" + nomination + "/decision",
                        Map.of("outcome", outcome, "number", "99/QĐ-TN", "decidedOn", "2026-01-15"));
    }

    /** The nomination once it has come to a status, as the appraiser sees it. */
    public JsonNode awaitStatus(String nomination, String status) {
        return awaitNomination(
                nomination, json -> json.path("status").asString("").equals(status));
    }

    /** The nomination once it is seen as wanted. */
    public JsonNode awaitNomination(String nomination, Predicate<JsonNode> wanted) {
        return await(nomination)
                .pollInterval(Duration.ofMillis(20))
                .atMost(SEEN_WITHIN)
                .until(
                        () -> service.as("appraiser")
                                .get("/api/nominations/" + nomination)
                                .json(),
                        wanted);
    }

    /** A code of an award for individuals that is voted on openly under at least so many per cent of all members. */
    public String awardFor(int percent) {
        return awards().stream()
                .filter(award -> isFor(award, "INDIVIDUAL"))
                .filter(award -> {
                    JsonNode rule = award.required("voteRule");
                    return rule.required("percent").asInt() == percent
                            && !rule.required("strict").asBoolean()
                            && rule.required("denominator").asString().equals("ALL_MEMBERS")
                            && !rule.required("method").asString().equals("SECRET");
                })
                .map(award -> award.required("code").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open award with >= " + percent + " %"));
    }

    /** A code of an award for individuals that the law wants a secret vote for. */
    public String awardWithSecretVote() {
        return awards().stream()
                .filter(award -> isFor(award, "INDIVIDUAL"))
                .filter(award ->
                        award.required("voteRule").required("method").asString().equals("SECRET"))
                .map(award -> award.required("code").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no award with a secret vote"));
    }

    private List<JsonNode> awards() {
        return new ArrayList<>(
                service.as("nominator1").get("/api/awards").expect(200).items());
    }

    private static boolean isFor(JsonNode award, String type) {
        return award.required("nomineeTypes").valueStream().anyMatch(it -> it.asString()
                .equals(type));
    }
}
