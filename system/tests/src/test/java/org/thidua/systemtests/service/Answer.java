package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service answered to a request. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    /** The body as a tree. */
    public JsonNode json() {
        return Api.JSON.readTree(body);
    }

    /** The elements of a list, which stands alone or under {@code items}. */
    public List<JsonNode> items() {
        JsonNode json = json();
        return (json.isArray() ? json : json.required("items")).valueStream().toList();
    }

    /** The id of what was created or changed. */
    public String id() {
        return json().required("id").asString();
    }

    /** The version that the command led to. */
    public long version() {
        return json().required("version").asLong();
    }

    /** The code of a problem document. */
    public String code() {
        return json().path("code").asString("");
    }

    /** A header's first value, or nothing at all as empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether the command was accepted. */
    public boolean accepted() {
        return status == 200 || status == 201;
    }

    /** Fails unless the status is the expected one. */
    public Answer expect(int expected) {
        assertThat(status).as("%s%n%s", request, body).isEqualTo(expected);
        return this;
    }

    /** Fails unless the command was accepted. */
    public Answer ok() {
        assertThat(accepted()).as("accepted: %s: %s%n%s", request, status, body).isTrue();
        return this;
    }

    /** Fails unless this is the problem document of a refusal. */
    public Answer refused(int expectedStatus, String expectedCode) {
        assertThat(status + " " + code()).as("%s%n%s", request, body).isEqualTo(expectedStatus + " " + expectedCode);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        return this;
    }
}
