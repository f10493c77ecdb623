package org.thidua.systemtests.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.ServiceProcess;

/**
 * Somebody whose name, post and dossiers are told in words that occur nowhere else, and all that the service can be
 * told of a nominee: text that was replaced, files, defects, notes, reasons, votes and a decision.
 */
final class RareHistory {

    static final String NAME = "Nguyễn Thị Ướmzểng Khuỵnhvặt";
    static final String POST = "Phó phòng Quẫyrượng";
    static final int BIRTH_YEAR = 1987;
    static final String FILE_NAME = "biên-bản-Ướmzểng.pdf";

    /** What is looked for; every text below holds at least one of them. */
    static final List<String> PHRASES = List.of(
            NAME,
            "Ướmzểng",
            "Khuỵnhvặt",
            "Quẫyrượng",
            "Lướtkhuểnh",
            "Hoẵmtrượn",
            "Chuyểnvặng",
            "Thuẫnbộcđợ",
            "Nghiễmrộpđụ",
            "Buộtngãng",
            "Vẩyngoẵng",
            "Trượcnghẫm",
            "Khoẵnđợp",
            "Mẫyruộng",
            "Phượnglặc",
            "Ngoẹttriển");

    /** Two days longer than what may be complained about. */
    private static final int DAYS_SINCE_DECISION = 92;

    final String person;
    final String nomination;

    /** Where the file of the nomination is read. */
    final String file;

    final String withdrawn;
    final String ballot;

    private RareHistory(String person, String nomination, String file, String withdrawn, String ballot) {
        this.person = person;
        this.nomination = nomination;
        this.file = file;
        this.withdrawn = withdrawn;
        this.ballot = ballot;
    }

    static RareHistory in(ServiceProcess service) {
        var council = new Council(service);
        String award = council.awardFor(80);
        String person = service.as("admin")
                .post("/api/people", registration())
                .expect(201)
                .id();
        String nomination = drafted(service, person, award, 2024, "Đề xuất Lướtkhuểnh năm trước");
        String file = completed(service, nomination);
        String ballot = voted(service, council, nomination);
        String decided = LocalDate.now().minusDays(DAYS_SINCE_DECISION).toString();
        service.as("head")
                .post(
                        path(nomination) + "/decision",
                        Map.of("outcome", "AWARDED", "number", "7/QĐ-TN", "decidedOn", decided))
                .ok();
        council.awaitStatus(nomination, "DECIDED");
        String withdrawn = withdrawn(service, person, award);
        council.awaitStatus(withdrawn, "WITHDRAWN");
        remembered(service, person);
        refusedWithoutATrace(service, person);
        return new RareHistory(person, nomination, file, withdrawn, ballot);
    }

    /** As it was sent, to send it again. */
    static Map<String, Object> registration() {
        return Map.of(
                "code", "erased-1",
                "name", NAME,
                "post", POST,
                "birthYear", BIRTH_YEAR,
                "agencyId", Council.agency(5));
    }

    Map<String, Object> draft(String award) {
        return draftOf(person, award, 2022, "Lại đề xuất");
    }

    /** Completes the dossier, sees it returned and completes it again; answers where its file is. */
    private static String completed(ServiceProcess service, String nomination) {
        Api nominator = service.as("nominator5");
        nominator
                .patch(
                        path(nomination),
                        Map.of(
                                "basis",
                                "MERIT",
                                "achievements",
                                NAME + " chủ trì giải pháp Hoẵmtrượn",
                                "initiatives",
                                List.of("Quy trình Chuyểnvặng của Ướmzểng")))
                .ok();
        String file = nominator
                .upload(path(nomination) + "/evidence", FILE_NAME, "application/pdf", pdf())
                .expect(201)
                .header("Location");
        nominator.post(path(nomination) + "/submission").ok();
        long returned = service.as("appraiser")
                .post(
                        path(nomination) + "/return",
                        Map.of(
                                "defects",
                                List.of("Thiếu xác nhận Thuẫnbộcđợ của " + NAME),
                                "dueOn",
                                LocalDate.now().plusDays(7).toString()))
                .ok()
                .version();
        assertThat(nominator.getAt(path(nomination), returned).body()).contains("Thuẫnbộcđợ");
        nominator.post(path(nomination) + "/submission").ok();
        service.as("appraiser")
                .post(
                        path(nomination) + "/appraisal",
                        Map.of("opinion", "ELIGIBLE", "note", "Hồ sơ của Ướmzểng: Nghiễmrộpđụ"))
                .ok();
        return file;
    }

    /** All nine vote and eight agree; one of them stands back from another item. */
    private static String voted(ServiceProcess service, Council council, String nomination) {
        String other = council.ready(6, council.awardFor(80));
        String ballot = council.opened(nomination, other);
        service.as("member8")
                .post(
                        "/api/ballots/" + ballot + "/recusals",
                        Map.of("nominationId", other, "reason", "Có quan hệ họ hàng với người được đề nghị"))
                .ok();
        for (String member : Council.NINE) {
            council.vote(member, ballot, nomination, member.equals("member7") ? "DISAGREE" : "AGREE")
                    .ok();
        }
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_PASSED");
        council.awaitStatus(other, "VOTED_FAILED");
        await("outcomes of " + ballot).until(() -> service.as("secretary")
                .get("/api/ballots/" + ballot)
                .body()
                .contains("\"RECORDED\""));
        return ballot;
    }

    private static String withdrawn(ServiceProcess service, String person, String award) {
        String nomination = drafted(service, person, award, 2023, "Hoẵmtrượn");
        service.as("nominator5").post(path(nomination) + "/submission").ok();
        service.as("nominator5")
                .post(path(nomination) + "/withdrawal", Map.of("reason", "Ướmzểng xin rút: Buộtngãng"))
                .ok();
        return nomination;
    }

    /** What is refused is about the person, too, and may not stay in a log. */
    private static void refusedWithoutATrace(ServiceProcess service, String person) {
        service.as("admin")
                .postText("/api/people", "{\"name\": \"" + NAME + "\", \"post\": ")
                .refused(400, "malformed");
        service.as("admin")
                .post("/api/people", Map.of("code", "erased-1", "name", NAME, "agencyId", Council.agency(6)))
                .refused(409, "already-exists");
        service.as("nominator5")
                .post("/api/nominations", draftOf(person, "no-such-award", 2024, NAME))
                .refused(422, "unknown-award");
    }

    private static String drafted(ServiceProcess service, String person, String award, int year, String achievements) {
        Answer drafted = service.as("nominator5").post("/api/nominations", draftOf(person, award, year, achievements));
        return drafted.expect(201).id();
    }

    private static Map<String, Object> draftOf(String person, String award, int year, String achievements) {
        return Map.of(
                "awardCode",
                award,
                "year",
                year,
                "nominee",
                Map.of("type", "INDIVIDUAL", "id", person),
                "agencyId",
                Council.agency(5),
                "basis",
                "MERIT",
                "achievements",
                achievements,
                "initiatives",
                List.of("Sáng kiến Chuyểnvặng"));
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n% Biên bản xác nhận Vẩyngoẵng của " + NAME + "\n%%EOF\n").getBytes(UTF_8);
    }

    private static String path(String nomination) {
        return "/api/nominations/" + nomination;
    }

    /** What the record is told in words: of an award from elsewhere, a discipline, a verification, an initiative. */
    private static void remembered(ServiceProcess service, String person) {
        Api appraiser = service.as("appraiser");
        String path = "/api/people/" + person;
        appraiser
                .post(
                        path + "/awards",
                        Map.of(
                                "awardCode", "advanced-worker",
                                "year", 2019,
                                "basis", "MERIT",
                                "number", "4/QĐ-TN",
                                "decidedOn", "2019-12-28",
                                "decidedBy", "Cục Trượcnghẫm"))
                .expect(200);
        appraiser
                .post(
                        path + "/discipline",
                        Map.of(
                                "measure", "REPRIMAND",
                                "from", "2018-03-01",
                                "until", "2018-08-31",
                                "number", "5/Khoẵnđợp",
                                "reason", "Đi muộn ở Mẫyruộng"))
                .expect(200);
        String freeze = appraiser
                .post(path + "/freezes", Map.of("ground", "PRESS", "reference", "Báo Phượnglặc"))
                .expect(201)
                .header("Location");
        appraiser
                .post(freeze + "/conclusion", Map.of("outcome", "CLEARED", "number", "6/Khoẵnđợp", "on", "2020-02-03"))
                .expect(200);
        long version = appraiser
                .post(
                        path + "/initiatives",
                        Map.of("title", "Đề án Ngoẹttriển", "scope", "GRASSROOTS", "year", 2019, "number", "8/SK"))
                .expect(201)
                .version();
        appraiser.getAt(path + "/record", version).expect(200);
    }
}
