package org.thidua.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.JsonNode;

/**
 * The whole way of nominations over two days: receipt, consultation, public comment, suspension and lifting, the vote,
 * the next level, decision, notice, ceremony and revocation; and a dossier that does not come back in time.
 */
class WholeWayTest {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Tricky case 68 on the way: the public notice says name, unit, award and merit, and nothing after its window. */
    @Test
    void fromReceiptToRevocation(@TempDir Path data) {
        String today = LocalDate.now(VIET_NAM).toString();
        String forwarded;
        String awarded;
        String returned;
        try (var service = ServiceProcess.start(data)) {
            var council = new Council(service);
            forwarded = council.submitted(5, council.awardFor(80));
            awarded = council.submitted(6, council.awardFor(80));
            returned = council.submitted(7, council.awardFor(80));
            prepare(service, forwarded, today);
            suspendAndLift(service, forwarded);
            council.awaitStatus(forwarded, "IN_PUBLIC_COMMENT");
            assertThat(service.as("nominator1")
                            .get("/api/public-comments")
                            .expect(200)
                            .items())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.propertyNames())
                            .containsExactlyInAnyOrder("name", "unit", "award", "merit"));
            step(service, "appraiser", awarded, "appraisal", Map.of("opinion", "ELIGIBLE"))
                    .ok();
            step(service, "appraiser", returned, "return", Map.of("defects", List.of("Thiếu biên bản"), "dueOn", today))
                    .ok();
            service.killNow();
        }
        try (var service = ServiceProcess.startLater(data, Duration.ofDays(2))) {
            var council = new Council(service);
            council.awaitStatus(returned, "EXPIRED");
            assertThat(service.as("nominator1")
                            .get("/api/public-comments")
                            .expect(200)
                            .items())
                    .isEmpty();
            step(service, "appraiser", forwarded, "appraisal", Map.of("opinion", "ELIGIBLE"))
                    .ok();
            String ballot = council.opened(forwarded, awarded);
            council.nineVote(ballot, forwarded, 9);
            council.nineVote(ballot, awarded, 9);
            council.closed(ballot);
            council.awaitStatus(forwarded, "VOTED_PASSED");
            council.awaitStatus(awarded, "VOTED_PASSED");
            sendToTheNextLevel(service, council, forwarded, today);
            decideAndRevoke(service, council, awarded, today);
        }
    }

    private static void prepare(Service service, String nomination, String today) {
        step(service, "secretary", nomination, "receipt", Map.of("number", "31/TN"))
                .ok();
        service.as("appraiser")
                .post("/api/nominations/" + nomination + "/appraisal/start")
                .ok();
        step(service, "appraiser", nomination, "consultation", Map.of("bodies", List.of("Cục Thuế")))
                .ok();
        step(service, "appraiser", nomination, "appraisal", Map.of("opinion", "ELIGIBLE"))
                .refused(409, "consultation-running");
        step(
                        service,
                        "appraiser",
                        nomination,
                        "consultation/replies",
                        Map.of("body", "Cục Thuế", "opinion", "AGREES", "number", "112/CT", "text", "Không vi phạm"))
                .ok();
        step(
                        service,
                        "appraiser",
                        nomination,
                        "public-comment",
                        Map.of("channel", "Cổng thông tin", "from", today, "to", today))
                .ok();
        step(
                        service,
                        "secretary",
                        nomination,
                        "public-comment/comments",
                        Map.of("name", "Người dân 1", "phone", "", "address", "Hà Nội", "text", "Đồng tình"))
                .ok();
    }

    private static void suspendAndLift(Service service, String nomination) {
        step(service, "head", nomination, "suspension", Map.of("ground", "ADVERSE_COMMENT", "reference", "12/CV"))
                .ok();
        step(service, "appraiser", nomination, "appraisal", Map.of("opinion", "ELIGIBLE"))
                .refused(409, "nomination-suspended");
        step(
                        service,
                        "appraiser",
                        nomination,
                        "suspension/lifting",
                        Map.of("conclusion", "08/KL", "outcome", "CLEARED"))
                .ok();
    }

    private static void sendToTheNextLevel(Service service, Council council, String nomination, String today) {
        step(
                        service,
                        "head",
                        nomination,
                        "forwarding",
                        Map.of("toAgencyId", Council.agency(2), "letterNumber", "45/TTr", "on", today))
                .ok();
        JsonNode above = council.awaitStatus(nomination, "SUBMITTED");
        assertThat(above.required("levels").valueStream().map(level -> level.path("agencyId")
                        .asString("")))
                .containsExactly("", Council.agency(2));
        JsonNode first = above.required("levels").get(0);
        assertThat(first.required("decision").required("outcome").asString()).isEqualTo("FORWARDED");
        assertThat(first.required("receipt").required("number").asString()).isEqualTo("31/TN");
        step(service, "appraiser", nomination, "receipt", Map.of("number", "77/TN"))
                .refused(403, "not-your-agency");
    }

    private static void decideAndRevoke(Service service, Council council, String nomination, String today) {
        step(
                        service,
                        "head",
                        nomination,
                        "decision",
                        Map.of("outcome", "AWARDED", "number", "15/QĐ", "decidedOn", today))
                .ok();
        step(service, "appraiser", nomination, "announcement", Map.of("on", today))
                .ok();
        step(service, "appraiser", nomination, "conferment", Map.of("on", today))
                .ok();
        step(
                        service,
                        "head",
                        nomination,
                        "revocation",
                        Map.of(
                                "grounds",
                                List.of("FALSE_INFORMATION"),
                                "number",
                                "30/QĐ",
                                "on",
                                today,
                                "concludedOn",
                                today))
                .ok();
        JsonNode revoked = council.awaitStatus(nomination, "REVOKED");
        assertThat(revoked.required("revocation").required("number").asString()).isEqualTo("30/QĐ");
        assertThat(revoked.required("revocation").required("dueOn").asString()).isNotBlank();
    }

    private static Answer step(Service service, String account, String nomination, String step, Map<String, ?> body) {
        return service.as(account).post("/api/nominations/" + nomination + "/" + step, body);
    }
}
