package org.thidua.wire.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the whole API in OpenAPI 3.1, the same on every node: a file that a test compares with what the
 * controllers of both sides say. What one process serves itself is at {@code /v3/api-docs/own}.
 */
@RestController
@Hidden
final class ApiContract {

    private final byte[] document;

    /** @throws UncheckedIOException when the file is missing */
    ApiContract() {
        try (InputStream file = ApiContract.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IOException("no resource openapi.json");
            }
            document = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return document;
    }
}
