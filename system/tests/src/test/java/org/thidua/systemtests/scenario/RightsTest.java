package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.LiveStream;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** Who sees and does what: nominators their own agency, auditors everything and nothing. */
@OnOneService
class RightsTest {

    private final Service service;
    private final Council council;
    private final Audit audit;

    RightsTest(Service service) {
        this.service = service;
        this.council = new Council(service);
        this.audit = new Audit(service);
    }

    @Test
    void aNominationOfAnotherAgencyIsNotThereForANominator() {
        String theirs = council.submitted(1, council.awardFor(80));
        council.awaitStatus(theirs, "SUBMITTED");
        Api nominator2 = service.as("nominator2");

        nominator2.get("/api/nominations/" + theirs).refused(404, "not-found");
        nominator2
                .patch("/api/nominations/" + theirs, Council.dossier("Của người khác"))
                .refused(404, "not-found");
        nominator2
                .post("/api/nominations/" + theirs + "/withdrawal", Map.of("reason", "Không phải của tôi"))
                .refused(404, "not-found");
        for (String query : List.of("?limit=100", "?limit=100&q=thu+nghiem", "?limit=100&agency=agency:co-quan-01")) {
            Answer list = nominator2.get("/api/nominations" + query).expect(200);
            assertThat(list.body()).as(query).doesNotContain(theirs);
            assertThat(list.items())
                    .allSatisfy(
                            it -> assertThat(it.required("agencyId").asString()).isEqualTo("agency:co-quan-02"));
        }
        assertThat(service.as("nominator1")
                        .get("/api/nominations/" + theirs)
                        .expect(200)
                        .body())
                .contains(theirs);
    }

    @Test
    void theStreamOfANominatorIsSilentAboutOtherAgencies() {
        try (LiveStream stream = service.as("nominator2").stream("/api/stream")) {
            String theirs = council.submitted(1, council.awardFor(80));
            String own = council.submitted(2, council.awardFor(80));

            stream.next(
                    message -> {
                        assertThat(message.data()).doesNotContain(theirs);
                        return message.data().contains(own);
                    },
                    Duration.ofSeconds(10));
        }
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        String draft = council.drafted(1, council.person(1), council.awardFor(80), 2025);
        council.awaitStatus(draft, "DRAFT");
        String ready = council.ready(1, council.awardFor(80));
        String ballot = council.opened(ready);
        Api auditor = service.as("auditor");

        for (String path : List.of(
                "/api/me",
                "/api/awards",
                "/api/agencies",
                "/api/people",
                "/api/collectives",
                "/api/blocs",
                "/api/councils",
                "/api/pledges",
                "/api/elections",
                "/api/ballots",
                "/api/nominations/" + draft,
                "/api/ballots/" + ballot)) {
            auditor.get(path).expect(200);
        }
        assertThat(audit.eventsDuring(() -> {
                    var body = Map.of("reason", "x");
                    for (Answer refusal : List.of(
                            auditor.post("/api/agencies", Map.of("code", "cua-toi", "name", "Của tôi")),
                            auditor.post(
                                    "/api/people", Map.of("name", "Ai đó", "post", "x", "agencyId", Council.agency(1))),
                            auditor.post(
                                    "/api/nominations",
                                    Council.draftOf(1, "person:can-bo-01", council.awardFor(80), 2025)),
                            auditor.patch("/api/nominations/" + draft, Council.dossier("x")),
                            auditor.post("/api/nominations/" + draft + "/submission"),
                            auditor.post("/api/nominations/" + draft + "/withdrawal", body),
                            auditor.post(
                                    "/api/nominations/" + ready + "/return",
                                    Map.of("defects", List.of("x"), "dueOn", "2099-01-01")),
                            auditor.post("/api/nominations/" + ready + "/appraisal", Map.of("opinion", "ELIGIBLE")),
                            auditor.post(
                                    "/api/nominations/" + ready + "/decision",
                                    Map.of("outcome", "REFUSED", "number", "1", "decidedOn", "2026-01-01")),
                            auditor.post(
                                    "/api/ballots",
                                    Map.of(
                                            "councilId", "council:cqdtw",
                                            "nominationIds", List.of(ready),
                                            "method", "ROLL_CALL")),
                            auditor.post("/api/ballots/" + ballot + "/votes", Council.voteOn(ready, "AGREE")),
                            auditor.post(
                                    "/api/ballots/" + ballot + "/recusals",
                                    Map.of("nominationId", ready, "reason", "x")),
                            auditor.post("/api/ballots/" + ballot + "/closing"),
                            auditor.post("/api/pledges", Map.of("blocId", "bloc:cqdtw", "year", 2030, "text", "x")),
                            auditor.post(
                                    "/api/pledges/pledge:cqdtw:2013/signatures", Map.of("agencyId", Council.agency(1))),
                            auditor.post(
                                    "/api/elections",
                                    Map.of(
                                            "blocId", "bloc:cqdtw",
                                            "year", 2030,
                                            "office", "CHAIR",
                                            "method", "ACCLAMATION")),
                            auditor.post("/api/elections/election:cqdtw:2013/closing"))) {
                        refusal.expect(403);
                    }
                }))
                .isEmpty();
    }

    @Test
    void whoDoesNotSignInIsToldSoInAProblemDocument() {
        Api nobody = Api.anonymous(service.base());

        nobody.get("/api/me").refused(401, "unauthenticated");
        nobody.get("/api/nominations").refused(401, "unauthenticated");
        nobody.post("/api/nominations", Map.of()).refused(401, "unauthenticated");
        Answer health = nobody.get("/actuator/health").expect(200);
        assertThat(health.json().required("status").asString()).isEqualTo("UP");
    }

    @Test
    void theHistoryIsForAuditors() {
        for (String account : List.of("nominator1", "member1", "delegate1")) {
            service.as(account).get("/api/audit/events").expect(403);
            service.as(account).get("/api/audit/subjects/pledge:cqdtw:2013").expect(403);
            service.as(account)
                    .post("/api/audit/replays", Map.of("view", "nominations"))
                    .expect(403);
        }
    }

    @Test
    void everybodyLearnsWhoTheyAreAndWhatWaitsForThem() {
        String ready = council.ready(7, council.awardFor(80));
        String ballot = council.opened(ready);

        var member = service.as("member3").get("/api/me").expect(200).json();
        var nominator = service.as("nominator7").get("/api/me").expect(200).json();

        assertThat(member.required("personId").asString()).isEqualTo("person:member-3");
        assertThat(member.required("roles").toString()).contains("member");
        assertThat(member.required("seats").toString()).contains("council:cqdtw");
        assertThat(member.required("waiting").toString()).contains(ballot);
        assertThat(nominator.required("agencyId").asString()).isEqualTo("agency:co-quan-07");
        assertThat(nominator.required("waiting").toString()).doesNotContain(ballot);
        assertThat(service.as("delegate4")
                        .get("/api/me")
                        .expect(200)
                        .json()
                        .required("delegateOf")
                        .toString())
                .contains("agency:co-quan-04");
    }

    @Test
    void nobodyLearnsHowAnybodyVotesOrHowItStandsWhileTheBallotIsOpen() {
        String ready = council.ready(7, council.awardFor(80));
        String ballot = council.opened(ready);
        long version = council.vote("member1", ballot, ready, "DISAGREE").ok().version();

        for (String account : List.of("secretary", "member2", "auditor")) {
            Answer seen =
                    service.as(account).getAt("/api/ballots/" + ballot, version).expect(200);
            assertThat(seen.json().required("cast").asInt()).isEqualTo(1);
            assertThat(seen.body()).doesNotContain("DISAGREE").doesNotContain("\"disagree\":1");
        }
    }
}
