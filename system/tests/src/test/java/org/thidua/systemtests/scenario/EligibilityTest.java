package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** A nominee's record decides what may be submitted, and every finding says why. */
@OnOneService
class EligibilityTest {

    private static final String LADDER = "ministry-province-emulation-fighter";
    private static final String BASE = "grassroots-emulation-fighter";

    private final Service service;
    private final Council council;
    private final Api secretary;

    EligibilityTest(Service service) {
        this.service = service;
        this.council = new Council(service);
        this.secretary = service.as("secretary");
    }

    @Test
    void threeTitlesInARowAndAnInitiativeOfTheMinistryPass() {
        String person = council.person(3);
        titles(person, 2023, 2024, 2025);
        String initiative = initiative(person, "MINISTRY_PROVINCE", 2025);
        String nomination = drafted(person, List.of(initiative));

        Answer submitted = submit(nomination).ok();

        JsonNode findings = eligibility(nomination, submitted.version());
        assertThat(finding(findings, "grassroots-3-years").required("passed").asBoolean())
                .isTrue();
        assertThat(finding(findings, "grassroots-3-years").required("facts").toString())
                .contains("2023", "2024", "2025", "12/QĐ-2023");
        assertThat(finding(findings, "initiative").required("facts").toString()).contains(initiative);
        assertThat(finding(findings, "grassroots-3-years").required("source").asString())
                .isNotBlank();
    }

    @Test
    void aGapYearIsRefusedByItsNumberWithAllFindings() {
        String person = council.person(3);
        titles(person, 2022, 2023, 2025);
        String nomination = drafted(person, List.of(initiative(person, "MINISTRY_PROVINCE", 2025)));

        Answer refused = submit(nomination).refused(422, "not-eligible");

        JsonNode findings = refused.json().required("findings");
        JsonNode run = finding(findings, "grassroots-3-years");
        assertThat(run.required("result").asString()).isEqualTo("FAILED");
        assertThat(run.required("facts").required("missing").asString()).isEqualTo("2024");
        assertThat(run.required("cure").asString()).isEqualTo("wait-for-the-years");
        assertThat(finding(findings, "initiative").required("result").asString())
                .isEqualTo("PASSED");
        assertThat(refused.json().required("facts").required("failed").asString())
                .isEqualTo("grassroots-3-years");
    }

    /** A file is a document of the dossier once somebody says which; the finding about documents follows. */
    @Test
    void filesAreFiledUnderTheDocumentsThatTheAwardAsksFor() {
        Api nominator = service.as("nominator3");
        String path = "/api/nominations/" + council.drafted(3, council.person(3), council.awardFor(80), 2025);
        String report = file(nominator, path, "Báo cáo thành tích");
        String newer = file(nominator, path, "Báo cáo thành tích, bản mới");
        for (String evidence : List.of(report, newer)) {
            nominator
                    .post(path + "/evidence/" + evidence + "/item", Map.of("item", "achievement-report"))
                    .ok();
        }
        nominator
                .post(path + "/evidence/" + report + "/item", Map.of("item", "family-photo"))
                .refused(422, "unknown-dossier-item");
        long version = nominator.post(path + "/eligibility").ok().version();

        JsonNode seen = nominator.getAt(path, version).expect(200).json();

        JsonNode item = seen.required("dossier")
                .valueStream()
                .filter(it -> it.required("code").asString().equals("achievement-report"))
                .findFirst()
                .orElseThrow();
        assertThat(item.required("present").asBoolean()).isTrue();
        assertThat(item.required("evidenceId").asString()).isEqualTo(newer);
        assertThat(item.required("version").asInt()).isEqualTo(2);
        assertThat(finding(seen.required("eligibility"), "dossier-items")
                        .required("facts")
                        .required("present")
                        .asString())
                .isEqualTo("achievement-report");
        long without = nominator.delete(path + "/evidence/" + newer).ok().version();
        assertThat(nominator
                        .getAt(path, without)
                        .expect(200)
                        .json()
                        .required("dossier")
                        .valueStream()
                        .filter(it -> it.required("present").asBoolean())
                        .map(it -> it.required("evidenceId").asString()))
                .containsExactly(report);
    }

    /** Case 20: nothing is submitted while something is verified, and everything may be again after a clearing conclusion. */
    @Test
    void anOpenVerificationHoldsTheSubmissionUntilItIsConcluded() {
        String person = council.person(3);
        Answer opened = secretary
                .post("/api/people/" + person + "/freezes", Map.of("ground", "INSPECTION", "reference", "12/TTr"))
                .ok();
        String nomination = council.drafted(3, person, council.awardFor(80), 2025);

        JsonNode findings =
                submit(nomination).refused(422, "not-eligible").json().required("findings");
        assertThat(finding(findings, "not-under-verification")
                        .required("facts")
                        .required("open")
                        .asString())
                .startsWith("INSPECTION");
        secretary
                .post(
                        opened.header("Location") + "/conclusion",
                        Map.of("outcome", "CLEARED", "number", "5/KL", "on", "2026-01-15"))
                .ok();

        submit(nomination).ok();
    }

    /** A draft can be held against its row before it is handed in; each evaluation stays. */
    @Test
    void aDraftIsHeldAgainstItsRowAsOftenAsSomebodyAsks() {
        String person = council.person(3);
        String nomination = drafted(person, List.of());
        Api nominator = service.as("nominator3");

        nominator.post("/api/nominations/" + nomination + "/eligibility").ok();
        titles(person, 2023, 2024, 2025);
        long second = nominator
                .post("/api/nominations/" + nomination + "/eligibility")
                .ok()
                .version();

        JsonNode answer = nominator
                .getAt("/api/nominations/" + nomination + "/eligibility", second)
                .expect(200)
                .json();
        assertThat(answer.required("evaluations").size()).isEqualTo(2);
        assertThat(finding(answer.required("evaluations").get(0).required("findings"), "grassroots-3-years")
                        .required("result")
                        .asString())
                .isEqualTo("CANNOT_TELL");
        assertThat(finding(answer.required("eligibility"), "grassroots-3-years")
                        .required("result")
                        .asString())
                .isEqualTo("PASSED");
        service.as("nominator4")
                .get("/api/nominations/" + nomination + "/eligibility")
                .refused(404, "not-found");
    }

    /** Under the rules of 2017 a fighter of the base needs an initiative; today an excellent year is enough. */
    @Test
    void anotherRuleSetIsTriedOnWhatWasSubmittedAndNothingChanges() {
        String person = council.person(3);
        secretary
                .post(
                        "/api/people/" + person + "/years",
                        Map.of("year", 2025, "kind", "COUNTED", "grade", "EXCELLENT", "monthsWorked", 12))
                .ok();
        String nomination = drafted(BASE, person, List.of());
        submit(nomination).ok();

        JsonNode tried = service.as("admin")
                .post("/api/awards/rule-sets/rs-2017/trial?limit=500")
                .expect(200)
                .json();

        JsonNode changed = tried.required("changed")
                .valueStream()
                .filter(it -> it.required("nominationId").asString().equals(nomination))
                .findFirst()
                .orElseThrow(() -> new AssertionError(tried));
        assertThat(changed.required("trialRow").asString()).startsWith("rs-2017/" + BASE);
        assertThat(changed.required("findings").valueStream())
                .anySatisfy(it -> {
                    assertThat(it.required("rule").asString()).isEqualTo("initiative");
                    assertThat(it.required("after").asString()).isEqualTo("FAILED");
                })
                .anySatisfy(it -> {
                    assertThat(it.required("rule").asString()).isEqualTo("excellent-or-initiative");
                    assertThat(it.required("before").asString()).isEqualTo("PASSED");
                });
        assertThat(service.as("admin")
                        .post("/api/awards/rule-sets/rs-2026/trial?limit=1")
                        .expect(200)
                        .json()
                        .required("next")
                        .isNumber())
                .isTrue();
        assertThat(council.awaitStatus(nomination, "SUBMITTED")
                        .required("evaluations")
                        .size())
                .isEqualTo(1);
        service.as("nominator3").post("/api/awards/rule-sets/rs-2026/trial").refused(403, "role-missing");
        service.as("admin").post("/api/awards/rule-sets/rs-1999/trial").refused(404, "not-found");
    }

    private static String file(Api nominator, String path, String text) {
        Answer added = nominator
                .upload(
                        path + "/evidence",
                        "bao-cao.pdf",
                        "application/pdf",
                        ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8))
                .expect(201);
        return added.header("Location").substring(added.header("Location").lastIndexOf('/') + 1);
    }

    private String drafted(String person, List<String> initiatives) {
        return drafted(LADDER, person, initiatives);
    }

    private String drafted(String award, String person, List<String> initiatives) {
        return service.as("nominator3")
                .post(
                        "/api/nominations",
                        Map.of(
                                "awardCode",
                                award,
                                "year",
                                2025,
                                "nominee",
                                Map.of("type", "INDIVIDUAL", "id", person),
                                "agencyId",
                                Council.agency(3),
                                "basis",
                                "MERIT",
                                "achievements",
                                "Ba năm liền là chiến sĩ thi đua cơ sở.",
                                "initiativeIds",
                                initiatives))
                .expect(201)
                .id();
    }

    private Answer submit(String nomination) {
        return service.as("nominator3").post("/api/nominations/" + nomination + "/submission");
    }

    private void titles(String person, int... years) {
        for (int year : years) {
            secretary
                    .post(
                            "/api/people/" + person + "/awards",
                            Map.of(
                                    "awardCode",
                                    BASE,
                                    "year",
                                    year,
                                    "basis",
                                    "MERIT",
                                    "number",
                                    "12/QĐ-" + year,
                                    "decidedOn",
                                    year + "-12-20",
                                    "decidedBy",
                                    "Thủ trưởng cơ quan"))
                    .ok();
        }
    }

    private String initiative(String person, String scope, int year) {
        String id = "initiative:thu-" + Long.toString(System.nanoTime(), 36);
        secretary
                .post(
                        "/api/people/" + person + "/initiatives",
                        Map.of(
                                "initiativeId",
                                id,
                                "title",
                                "Sáng kiến thử nghiệm",
                                "scope",
                                scope,
                                "year",
                                year,
                                "number",
                                "7/QĐ-SK"))
                .ok();
        return id;
    }

    private JsonNode eligibility(String nomination, long version) {
        return service.as("appraiser")
                .getAt("/api/nominations/" + nomination + "/eligibility", version)
                .expect(200)
                .json()
                .required("eligibility");
    }

    private static JsonNode finding(JsonNode findings, String rule) {
        return findings.valueStream()
                .filter(it -> it.required("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + rule + " in " + findings));
    }
}
