package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** The bloc's year: twelve agencies sign a pledge and elect who chairs them. */
@OnOneService
class BlocYearTest {

    private final Service service;
    private final Api secretary;
    private final Audit audit;

    BlocYearTest(Service service) {
        this.service = service;
        this.secretary = service.as("secretary");
        this.audit = new Audit(service);
    }

    @Test
    void aPledgeIsInForceWhenTheLastOfTwelveHasSigned() {
        String pledge = secretary
                .post(
                        "/api/pledges",
                        Map.of(
                                "blocId",
                                "bloc:cqdtw",
                                "year",
                                2027,
                                "text",
                                "Giao ước thi đua năm 2027",
                                "targets",
                                List.of(Map.of("code", "bai", "title", "Bài viết", "unit", "bài", "goal", "24"))))
                .expect(201)
                .id();
        assertThat(pledge).isEqualTo("pledge:cqdtw:2027");
        sign(1, pledge, 1).refused(409, "pledge-not-open");
        secretary.post("/api/pledges/" + pledge + "/opening").ok();

        sign(2, pledge, 1).refused(403, "not-the-representative");
        long last = 0;
        for (int agency = 1; agency <= 11; agency++) {
            last = sign(agency, pledge, agency).ok().version();
        }
        assertThat(pledgeAt(pledge, last).required("status").asString()).isNotEqualTo("IN_FORCE");
        assertThat(audit.eventsDuring(() -> sign(3, pledge, 3).ok())).isEmpty();
        last = sign(12, pledge, 12).ok().version();

        JsonNode signed = pledgeAt(pledge, last);
        assertThat(signed.required("status").asString()).isEqualTo("IN_FORCE");
        assertThat(signed.required("signatures").size()).isEqualTo(12);
        secretary
                .post("/api/pledges", Map.of("blocId", "bloc:cqdtw", "year", 2027, "text", "Một văn bản khác"))
                .refused(409, "already-exists");
    }

    /** Nobody reaches more than half in the first round; the two with most votes meet in a second one. */
    @Test
    void aShowOfHandsWithoutMajorityGoesToARunOff() {
        String election = called(2027, "CHAIR", "SHOW_OF_HANDS");
        for (int candidate : List.of(3, 4, 5)) {
            candidacy(election, candidate);
        }
        secretary.post("/api/elections/" + election + "/opening").ok();
        for (int agency = 1; agency <= 12; agency++) {
            vote(agency, election, agency <= 5 ? 3 : agency <= 9 ? 4 : 5).ok();
        }
        vote(1, election, 4).refused(409, "already-voted");
        service.as("secretary")
                .post("/api/elections/" + election + "/votes", Map.of("candidate", Council.agency(3)))
                .expect(403);

        long counted =
                secretary.post("/api/elections/" + election + "/closing").ok().version();

        JsonNode between = electionAt(election, counted);
        assertThat(between.required("rounds").size()).isEqualTo(2);
        assertThat(between.path("elected").asString("")).isEmpty();
        vote(1, election, 5).refused(422, "not-a-candidate");
        for (int agency = 1; agency <= 12; agency++) {
            vote(agency, election, agency <= 8 ? 3 : 4).ok();
        }
        long elected =
                secretary.post("/api/elections/" + election + "/closing").ok().version();
        JsonNode after = electionAt(election, elected);
        assertThat(after.required("elected").asString()).isEqualTo(Council.agency(3));
        assertThat(after.required("unanimous").asBoolean()).isFalse();

        long handedOver = secretary
                .post("/api/elections/" + election + "/handover", Map.of("on", "2027-04-15"))
                .ok()
                .version();
        assertThat(electionAt(election, handedOver).required("status").asString())
                .isEqualTo("HANDED_OVER");
        await("the office of 2027").untilAsserted(() -> assertThat(secretary
                        .get("/api/blocs/bloc:cqdtw")
                        .expect(200)
                        .json()
                        .required("offices")
                        .valueStream())
                .anySatisfy(office -> {
                    assertThat(office.required("year").asInt()).isEqualTo(2027);
                    assertThat(office.required("agencyId").asString()).isEqualTo(Council.agency(3));
                }));
    }

    /** Tricky case 57: acclamation is unanimous only as long as nobody says otherwise. */
    @Test
    void anObjectionToAnAcclamationLeadsToAShowOfHands() {
        String election = called(2028, "CHAIR", "ACCLAMATION");
        candidacy(election, 6);
        secretary.post("/api/elections/" + election + "/opening").ok();
        service.as("delegate7")
                .post("/api/elections/" + election + "/objections", Map.of("reason", "Đề nghị giơ tay biểu quyết"))
                .ok();
        secretary.post("/api/elections/" + election + "/closing").ok();
        for (int agency = 1; agency <= 12; agency++) {
            vote(agency, election, agency == 7 ? 0 : 6).ok();
        }

        long closed =
                secretary.post("/api/elections/" + election + "/closing").ok().version();

        JsonNode after = electionAt(election, closed);
        assertThat(after.required("rounds").size()).isEqualTo(2);
        assertThat(after.required("elected").asString()).isEqualTo(Council.agency(6));
        assertThat(after.required("unanimous").asBoolean()).isFalse();
    }

    @Test
    void anAcclamationWithoutObjectionIsUnanimous() {
        String election = called(2028, "DEPUTY", "ACCLAMATION");
        candidacy(election, 8);
        secretary.post("/api/elections/" + election + "/opening").ok();

        long closed =
                secretary.post("/api/elections/" + election + "/closing").ok().version();

        JsonNode after = electionAt(election, closed);
        assertThat(after.required("elected").asString()).isEqualTo(Council.agency(8));
        assertThat(after.required("unanimous").asBoolean()).isTrue();
    }

    @Test
    void thereIsOneElectionPerYearAndOfficeAndNoneForAnOfficeThatIsTaken() {
        secretary.post("/api/elections", callOf(2012, "CHAIR", "ACCLAMATION")).refused(409, "office-taken");
        secretary.post("/api/elections", callOf(2013, "CHAIR", "SHOW_OF_HANDS")).refused(409, "already-exists");
        secretary.post("/api/elections", callOf(2029, "CHAIR", "SECRET")).refused(422, "secret-ballot-not-available");
    }

    private String called(int year, String office, String method) {
        return secretary
                .post("/api/elections", callOf(year, office, method))
                .expect(201)
                .id();
    }

    private static Map<String, Object> callOf(int year, String office, String method) {
        return Map.of("blocId", "bloc:cqdtw", "year", year, "office", office, "method", method);
    }

    private void candidacy(String election, int agency) {
        service.as("delegate" + agency)
                .post("/api/elections/" + election + "/candidacies", Map.of("agencyId", Council.agency(agency)))
                .ok();
    }

    /** @param candidate number of an agency; 0 for an abstention */
    private Answer vote(int agency, String election, int candidate) {
        return service.as("delegate" + agency)
                .post(
                        "/api/elections/" + election + "/votes",
                        Map.of("candidate", candidate == 0 ? "ABSTAIN" : Council.agency(candidate)));
    }

    private Answer sign(int delegate, String pledge, int agency) {
        return service.as("delegate" + delegate)
                .post("/api/pledges/" + pledge + "/signatures", Map.of("agencyId", Council.agency(agency)));
    }

    private JsonNode pledgeAt(String pledge, long version) {
        return secretary.getAt("/api/pledges/" + pledge, version).expect(200).json();
    }

    private JsonNode electionAt(String election, long version) {
        return secretary
                .getAt("/api/elections/" + election, version)
                .expect(200)
                .json();
    }
}
