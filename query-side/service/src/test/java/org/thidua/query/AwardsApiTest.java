package org.thidua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue over HTTP, with the regulation of one agency in the data folder. */
@SpringBootTest(classes = QueryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AwardsApiTest {

    private static final String GRASSROOTS = "grassroots-emulation-fighter";

    @TempDir
    static Path data;

    @Autowired
    private Environment environment;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path regulations = Files.createDirectories(data.resolve("regulations"));
        Files.writeString(regulations.resolve("quy-che-01.yaml"), """
                regulation: quy-che-01
                agencyId: agency:1
                validFrom: 2018-01-01
                source: Decision 12/QĐ of 20 December 2017
                awards:
                  - award: advanced-worker
                    vote: {percent: 67, strict: false}
                """);
        settings.add("thidua.data", data::toString);
        settings.add("server.address", () -> "127.0.0.1");
    }

    @Test
    void aRowSaysItsConditionsAsDataAndInWords() throws Exception {
        JsonNode row = only(rows("nominator1", "/api/awards?on=2025-07-01&q=chien si thi dua co so"));

        assertThat(row.path("row").stringValue()).isEqualTo("rs-2025/" + GRASSROOTS + "@2025-07-01");
        assertThat(row.path("names").path("vi").stringValue()).isEqualTo("Chiến sĩ thi đua cơ sở");
        assertThat(row.path("prerequisites").get(1).path("rule").stringValue()).isEqualTo("InitiativeNeeded");
        assertThat(row.path("conditionTexts")
                        .path("excellent-or-initiative")
                        .path("vi")
                        .stringValue())
                .startsWith("Đạt mức hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến");
        assertThat(row.path("voteRule").path("percent").intValue()).isEqualTo(90);
        assertThat(row.path("dossier").get(0).path("code").stringValue()).isEqualTo("submission-letter");
    }

    /** What nobody has confirmed is seen to be so. */
    @Test
    void aRowNamesWhatOfItIsUnsure() throws Exception {
        JsonNode flag =
                only(rows("nominator1", "/api/awards?on=2013-04-15&q=ministry- or province-level emulation flag"));

        assertThat(flag.path("confidence").stringValue()).isEqualTo("UNSURE");
        assertThat(flag.path("unsure").valueStream().map(JsonNode::stringValue))
                .containsExactly("row", "voteRule", "leads-its-bloc", "excellent-collective-same-year");
        JsonNode worker = only(rows("nominator1", "/api/awards?on=2013-04-15&q=advanced worker"));
        assertThat(worker.path("unsure").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            on=2025-07-01,                                 32
            on=2025-07-01&kind=EMULATION_TITLE,            14
            on=2025-07-01&kind=COMMENDATION,               18
            on=2025-07-01&level=MINISTRY_PROVINCE,          7
            on=2025-07-01&kind=COMMENDATION&level=GRASSROOTS, 1
            on=2025-07-01&q=BANG KHEN,                      2
            on=2025-07-01&q=no such award,                  0
            on=2003-01-01,                                  0
            """)
    void rowsAreChosenByDayKindLevelAndName(String query, int count) throws Exception {
        assertThat(rows("nominator1", "/api/awards?" + query)).hasSize(count);
    }

    @Test
    void anAgencySeesItsRowsAsItsRegulationNarrowsThem() throws Exception {
        JsonNode own = only(rows("nominator1", "/api/awards?on=2025-07-01&q=advanced worker&agency=agency:1"));
        JsonNode others = only(rows("nominator1", "/api/awards?on=2025-07-01&q=advanced worker&agency=agency:2"));

        assertThat(own.path("row").stringValue()).isEqualTo("rs-2025/advanced-worker@2025-07-01+quy-che-01@2018-01-01");
        assertThat(own.path("voteRule").path("percent").intValue()).isEqualTo(67);
        assertThat(others.path("row").stringValue()).isEqualTo("rs-2025/advanced-worker@2025-07-01");
        assertThat(others.path("voteRule").path("percent").intValue()).isEqualTo(50);
    }

    @Test
    void anAwardIsShownOverTimeAndItsDraftToAuditorsAndAdministratorsOnly() throws Exception {
        var inForce = List.of(
                "rs-2003/" + GRASSROOTS + "@2004-07-01",
                "rs-2013/" + GRASSROOTS + "@2014-06-01",
                "rs-2013/" + GRASSROOTS + "@2014-10-15",
                "rs-2017/" + GRASSROOTS + "@2017-10-01",
                "rs-2024/" + GRASSROOTS + "@2024-01-01",
                "rs-2025/" + GRASSROOTS + "@2025-07-01");

        assertThat(rows("nominator1", "/api/awards/" + GRASSROOTS))
                .extracting(row -> row.path("row").stringValue())
                .isEqualTo(inForce);
        for (String account : List.of("auditor", "admin")) {
            assertThat(rows(account, "/api/awards/" + GRASSROOTS))
                    .extracting(row -> row.path("row").stringValue())
                    .hasSize(7)
                    .startsWith(inForce.toArray(String[]::new))
                    .endsWith("rs-2026/" + GRASSROOTS + "@2026-10-01");
        }
        assertThat(get("nominator1", "/api/awards/no-such-award").statusCode()).isEqualTo(404);
    }

    @Test
    void ruleSetsAreShownAndDraftsToAuditorsAndAdministratorsOnly() throws Exception {
        assertThat(rows("nominator1", "/api/awards/rule-sets"))
                .extracting(set -> set.path("code").stringValue())
                .containsExactly("rs-2003", "rs-2013", "rs-2017", "rs-2024", "rs-2025");
        List<JsonNode> all = rows("auditor", "/api/awards/rule-sets");
        assertThat(all).extracting(set -> set.path("code").stringValue()).endsWith("rs-2026");
        assertThat(all.getLast().path("draft").booleanValue()).isTrue();
        assertThat(all.get(4).path("exclusive").get(0).path("one").stringValue())
                .isEqualTo("STATE");
        assertThat(all.get(4).path("initiativeUse").path("single").booleanValue())
                .isTrue();
    }

    @Test
    void anUnknownKindIsTold() throws Exception {
        assertThat(get("nominator1", "/api/awards?kind=MEDAL").statusCode()).isEqualTo(400);
    }

    private static JsonNode only(List<JsonNode> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<JsonNode> rows(String account, String path) throws Exception {
        HttpResponse<String> answer = get(account, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).valueStream().toList();
    }

    private HttpResponse<String> get(String account, String path) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        String port = environment.getRequiredProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.replace(" ", "%20")))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
