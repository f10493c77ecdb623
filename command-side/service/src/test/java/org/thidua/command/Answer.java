package org.thidua.command;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** A field of the body as text; of a nested one by {@code a/b}. */
    String text(String field) {
        return body.at("/" + field).asString();
    }

    @Nullable
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
