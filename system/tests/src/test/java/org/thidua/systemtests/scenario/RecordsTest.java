package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** What is known of nominees over HTTP: who enters it, who reads it, and who proposes after a move. */
@OnOneService
class RecordsTest {

    private final Service service;
    private final Council council;

    RecordsTest(Service service) {
        this.service = service;
        this.council = new Council(service);
    }

    @Test
    void aRecordIsForThoseWhoJudgeByItAndForTheNominatorsOfTheOwnAgency() {
        String person = council.person(1);
        String path = "/api/people/" + person;
        var appraiser = service.as("appraiser");
        appraiser.post(path + "/discipline", discipline("Đi muộn nhiều lần")).expect(200);
        Answer frozen = appraiser
                .post(path + "/freezes", Map.of("ground", "COMPLAINT", "reference", "Đơn số 17"))
                .expect(201);
        long version = frozen.version();

        for (String reader : List.of("appraiser", "secretary", "member1", "head", "auditor", "admin", "nominator1")) {
            assertThat(service.as(reader)
                            .getAt(path + "/record", version)
                            .expect(200)
                            .body())
                    .as(reader)
                    .contains("Đi muộn nhiều lần", "Đơn số 17");
        }
        for (String other : List.of("nominator2", "delegate1")) {
            service.as(other).get(path + "/record").refused(404, "not-found");
        }
        service.as("nominator1")
                .post(path + "/discipline", discipline("Không phải việc của tôi"))
                .refused(403, "role-missing");
    }

    @Test
    void aFreezeEndsWithItsConclusionDocument() {
        String path = "/api/people/" + council.person(1);
        var appraiser = service.as("appraiser");
        String freeze = appraiser
                .post(path + "/freezes", Map.of("ground", "PRESS", "reference", "Báo số 3"))
                .expect(201)
                .header("Location");

        long version = appraiser
                .post(freeze + "/conclusion", Map.of("outcome", "CLEARED", "number", "3/KL", "on", "2025-05-20"))
                .expect(200)
                .version();

        var seen = appraiser.getAt(path + "/record", version).expect(200).json();
        assertThat(seen.required("verifications")
                        .get(0)
                        .required("conclusion")
                        .required("number")
                        .asString())
                .isEqualTo("3/KL");
    }

    @Test
    void aCollectiveHasRecordRollsAndPredecessors() {
        var secretary = service.as("secretary");
        String old = collective("Tổ Thư ký");
        String id = collective("Tổ Tổng hợp");
        String member = council.person(1);
        String path = "/api/collectives/" + id;

        secretary.post(path + "/complete-from", Map.of("year", 2019)).expect(200);
        long record = secretary
                .post(path + "/years", Map.of("year", 2024, "kind", "COUNTED", "grade", "EXCELLENT"))
                .expect(200)
                .version();
        secretary
                .post(path + "/succession", Map.of("predecessorId", old, "on", "2024-08-01", "number", "3/QĐ"))
                .expect(200);
        long rolls = secretary
                .post(path + "/rolls", Map.of("year", 2024, "memberIds", List.of(member)))
                .expect(200)
                .version();

        assertThat(secretary.getAt(path + "/record", record).expect(200).body()).contains("EXCELLENT", "2019");
        assertThat(secretary.getAt(path + "/rolls", rolls).expect(200).body()).contains(member);
        assertThat(secretary.getAt(path, rolls).expect(200).body()).contains(old);
        secretary
                .post("/api/people/" + id + "/complete-from", Map.of("year", 2019))
                .refused(404, "not-found");
    }

    /** Tricky case 11. */
    @Test
    void afterAMoveTheNewAgencyProposesAndReads() {
        String person = council.person(1);
        long version = service.as("secretary")
                .post(
                        "/api/people/" + person + "/transfers",
                        Map.of("toAgencyId", Council.agency(2), "on", "2025-07-01", "number", "7/QĐ"))
                .expect(200)
                .version();
        service.as("secretary").getAt("/api/people/" + person, version).expect(200);
        long record = service.as("appraiser")
                .post("/api/people/" + person + "/complete-from", Map.of("year", 2019))
                .expect(200)
                .version();

        service.as("nominator1")
                .post("/api/nominations", Council.draftOf(1, person, council.awardFor(80), 2025))
                .refused(422, "nominee-of-another-agency");
        service.as("nominator2")
                .post("/api/nominations", Council.draftOf(2, person, council.awardFor(80), 2025))
                .expect(201);
        service.as("nominator2")
                .getAt("/api/people/" + person + "/record", record)
                .expect(200);
        service.as("nominator1").get("/api/people/" + person + "/record").refused(404, "not-found");
    }

    private String collective(String name) {
        return service.as("secretary")
                .post("/api/collectives", Map.of("name", name, "agencyId", Council.agency(1)))
                .expect(201)
                .id();
    }

    private static Map<String, Object> discipline(String reason) {
        return Map.of(
                "measure", "REPRIMAND",
                "from", "2024-03-01",
                "until", "2024-08-31",
                "number", "5/QĐ-KL",
                "reason", reason);
    }
}
