package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest extends OverHttp {

    @Test
    void theApiIsDescribedInOpenApi31() {
        JsonNode api = send("", "GET", "/v3/api-docs/own", "").body();

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
    }

    /** The side that reads is another process here. */
    @Test
    void theContractTellsOfBothSides() {
        JsonNode api = send("", "GET", "/v3/api-docs", "").body();

        assertThat(api.at("/paths/~1api~1ballots").propertyNames()).containsExactlyInAnyOrder("get", "post");
    }

    @Test
    void everyCommandNamesItsHeadersAndProblems() {
        JsonNode api = send("", "GET", "/v3/api-docs/own", "").body();

        JsonNode votes = api.at("/paths/~1api~1ballots~1{id}~1votes/post");

        assertThat(names(votes.get("parameters")))
                .containsExactlyInAnyOrder("id", "Accept-Language", "If-Match", "Idempotency-Key", "X-Request-Id");
        assertThat(votes.get("responses").propertyNames()).contains("200", "400", "401", "403", "409", "412", "422");
        assertThat(api.at("/components/responses/Problem403/description").asString())
                .contains("`not-in-electorate`");
        assertThat(api.at("/components/schemas/Problem/properties/requestId").isMissingNode())
                .isFalse();
    }

    @Test
    void thePageThatShowsItLoadsNothingFromOutside() {
        Answer settings = send("", "GET", "/v3/api-docs/own/swagger-config", "");

        assertThat(settings.status()).isEqualTo(200);
        assertThat(settings.body().get("url").asString()).isEqualTo("/v3/api-docs");
        assertThat(settings.body().toString()).doesNotContain("https://");
    }

    private static Stream<String> names(JsonNode parameters) {
        return parameters.values().stream()
                .map(parameter -> parameter.get("name").asString());
    }
}
