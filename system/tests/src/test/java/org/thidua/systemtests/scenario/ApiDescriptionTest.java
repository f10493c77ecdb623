package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** The description of the API for machines is OpenAPI 3.1 and names what there is. */
@OnOneService
class ApiDescriptionTest {

    /** Method and path; names in braces are not compared. */
    private static final List<String> CONTRACT = List.of(
            "get /api/me",
            "get /api/awards",
            "get /api/agencies",
            "post /api/agencies",
            "get /api/agencies/{}",
            "get /api/people",
            "post /api/people",
            "get /api/people/{}",
            "get /api/people/{}/erasure",
            "post /api/people/{}/erasure",
            "post /api/people/{}/erasure/confirmation",
            "post /api/people/{}/erasure/cancellation",
            "get /api/erasures",
            "get /api/collectives",
            "post /api/collectives",
            "get /api/collectives/{}",
            "get /api/blocs",
            "post /api/blocs",
            "get /api/blocs/{}",
            "post /api/blocs/{}/members",
            "delete /api/blocs/{}/members/{}",
            "get /api/nominations",
            "post /api/nominations",
            "get /api/nominations/{}",
            "patch /api/nominations/{}",
            "post /api/nominations/{}/evidence",
            "post /api/nominations/{}/submission",
            "post /api/nominations/{}/appraisal",
            "post /api/nominations/{}/return",
            "post /api/nominations/{}/withdrawal",
            "post /api/nominations/{}/decision",
            "get /api/councils",
            "post /api/councils",
            "post /api/councils/{}/seats",
            "get /api/ballots",
            "post /api/ballots",
            "get /api/ballots/{}",
            "post /api/ballots/{}/opening",
            "post /api/ballots/{}/recusals",
            "post /api/ballots/{}/votes",
            "post /api/ballots/{}/closing",
            "get /api/pledges",
            "post /api/pledges",
            "get /api/pledges/{}",
            "post /api/pledges/{}/opening",
            "post /api/pledges/{}/signatures",
            "get /api/elections",
            "post /api/elections",
            "get /api/elections/{}",
            "post /api/elections/{}/candidacies",
            "post /api/elections/{}/opening",
            "post /api/elections/{}/votes",
            "post /api/elections/{}/objections",
            "post /api/elections/{}/closing",
            "post /api/elections/{}/handover",
            "get /api/audit/events",
            "get /api/audit/subjects/{}",
            "get /api/audit/subjects/{}/differences",
            "post /api/audit/replays",
            "get /api/audit/replays/{}",
            "get /api/stream");

    private final Service service;

    ApiDescriptionTest(Service service) {
        this.service = service;
    }

    @Test
    void isOpenApi31AndListsEveryPathOfTheContract() {
        JsonNode description =
                service.as("nominator1").get("/v3/api-docs").expect(200).json();

        assertThat(description.required("openapi").asString()).startsWith("3.1");
        var described = new TreeSet<String>();
        description.required("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method + " " + path.getKey().replaceAll("\\{[^}]*}", "{}"))));
        assertThat(described).containsAll(CONTRACT);
    }

    @Test
    void canBeBrowsed() {
        Answer page = service.as("nominator1").get("/docs/api");

        assertThat(page.status()).isIn(200, 302);
    }

    @Test
    void anUnknownPathIsAProblemDocumentToo() {
        service.as("nominator1").get("/api/nonsense").refused(404, "unknown-path");
    }
}
