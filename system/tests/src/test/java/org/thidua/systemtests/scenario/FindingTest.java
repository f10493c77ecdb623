package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** Finding one's way: search as people type it, filters, pages, and the newest state when it matters. */
@OnOneService
class FindingTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final Api appraiser;
    private final Api auditor;
    private final Service service;
    private final Council council;

    FindingTest(Service service) {
        this.service = service;
        this.appraiser = service.as("appraiser");
        this.auditor = service.as("auditor");
        this.council = new Council(service);
    }

    @Test
    void searchIgnoresAccentsAndLetterCase() {
        List<String> asWritten = ids(auditor.get("/api/nominations?limit=100&q=D%C3%A2n+v%E1%BA%ADn+kh%C3%A9o"));
        List<String> plain = ids(auditor.get("/api/nominations?limit=100&q=dan+van+kheo"));
        List<String> loud = ids(auditor.get("/api/nominations?limit=100&q=DAN+VAN+KHEO"));

        assertThat(asWritten).isNotEmpty();
        assertThat(plain).containsExactlyInAnyOrderElementsOf(asWritten);
        assertThat(loud).containsExactlyInAnyOrderElementsOf(asWritten);
        assertThat(ids(auditor.get("/api/nominations?limit=100&q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF")))
                .isEmpty();
    }

    @Test
    void searchFindsTheLetterThatHasNoAccentButAStroke() {
        Answer registered = service.as("admin")
                .post("/api/people", Map.of("name", "Đặng Thử Đức", "post", "Thử", "agencyId", Council.agency(9)))
                .ok();
        String id = registered.id();
        auditor.getAt("/api/people/" + id, registered.version()).expect(200);

        assertThat(ids(auditor.get("/api/people?limit=100&q=dang+thu+duc"))).contains(id);
    }

    @Test
    void filtersNarrowTheList() {
        for (var filter : Map.of(
                        "status", "READY_FOR_COUNCIL",
                        "awardCode", "advanced-worker",
                        "agencyId", "agency:co-quan-03")
                .entrySet()) {
            String parameter = Map.of("status", "status", "awardCode", "award", "agencyId", "agency")
                    .getOrDefault(filter.getKey(), filter.getKey());
            List<JsonNode> found = appraiser
                    .get("/api/nominations?limit=100&" + parameter + "=" + filter.getValue())
                    .expect(200)
                    .items();

            assertThat(found).isNotEmpty().allSatisfy(it -> assertThat(
                            it.required(filter.getKey()).asString())
                    .isEqualTo(filter.getValue()));
        }
        assertThat(appraiser
                        .get("/api/nominations?limit=100&year=2012")
                        .expect(200)
                        .items())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.required("year").asInt()).isEqualTo(2012));
    }

    @Test
    void pagesGiveEachNominationOnce() {
        List<String> all = ids(auditor.get("/api/nominations?year=2012&limit=100"));
        var paged = new ArrayList<String>();
        String path = "/api/nominations?year=2012&limit=7";
        while (!path.isEmpty()) {
            Answer page = auditor.get(path).expect(200);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            paged.addAll(ids(page));
            path = next(page);
        }

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void whoJustChangedSomethingSeesIt() {
        String nomination = council.drafted(8, council.person(8), council.awardFor(80), 2025);
        Api nominator = service.as("nominator8");
        for (int edit = 1; edit <= 20; edit++) {
            Answer answer = nominator
                    .patch("/api/nominations/" + nomination, Council.dossier("Bản " + edit))
                    .ok();

            Answer seen = nominator
                    .getAt("/api/nominations/" + nomination, answer.version())
                    .expect(200);

            assertThat(seen.json().required("achievements").asString()).isEqualTo("Bản " + edit);
            assertThat(seen.header("ETag")).isEqualTo(answer.header("ETag"));
        }
    }

    @Test
    void aVersionFarAheadIsNotWaitedForForEver() {
        String nomination = council.drafted(8, council.person(8), council.awardFor(80), 2025);

        Answer behind = service.as("nominator8").getAt("/api/nominations/" + nomination, 99);

        behind.refused(503, "view-behind");
        assertThat(behind.header("Retry-After")).isNotBlank();
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).items().stream()
                .map(it -> it.required("id").asString())
                .toList();
    }

    private static String next(Answer page) {
        Matcher link = NEXT.matcher(page.header("Link"));
        return link.find() ? link.group(1) : "";
    }
}
