package org.thidua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StoppingTest {

    @TempDir
    Path data;

    /** The web server waits for the requests at hand, and a listener's has no end of its own. */
    @Test
    void aListenerDoesNotHoldUpTheStop() throws Exception {
        var service = new SpringApplicationBuilder(QueryNode.class)
                .properties(Map.of(
                        "thidua.data", data.toString(),
                        "server.address", "127.0.0.1",
                        "server.port", "0",
                        "server.shutdown", "graceful",
                        "spring.lifecycle.timeout-per-shutdown-phase", "60s"))
                .run();
        String login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/stream"))
                .header("Authorization", "Basic " + login)
                .build();
        try (var http = HttpClient.newHttpClient();
                var lines = new BufferedReader(new InputStreamReader(
                        http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(":listening");
            long began = System.nanoTime();

            service.close();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            assertThat(lines.lines()).noneMatch(line -> line.startsWith("data"));
        }
    }
}
