package org.thidua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.mongo.EmbeddedMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two query nodes on the same events and views: whichever is asked, the answer is the same. */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final EmbeddedMongo STORE = EmbeddedMongo.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext first;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() {
        first = node("query-1");
        second = node("query-2");
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        STORE.close();
    }

    @Test
    void aVersionIsWaitedForOnEitherNode() throws Exception {
        for (ConfigurableApplicationContext node : List.of(first, second)) {
            String agency = registered("v-" + port(node));

            assertThat(get(node, "/api/agencies/" + agency + "?version=0").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aListenerGoesOnAtTheOtherNodeWhereItEndedAtTheOne() throws Exception {
        String one = registered("one");
        List<String> heard = listen(second, "0", one);
        String last = heard.getLast();

        String two = registered("two");
        String three = registered("three");

        assertThat(listen(first, last, three)).hasSize(2).doesNotContain(last);
        assertThat(listen(second, last, two)).hasSize(1);
    }

    @Test
    void aRebuildCheckIsFollowedOnEitherNode() throws Exception {
        get(first, "/api/agencies/" + registered("r") + "?version=0");
        for (ConfigurableApplicationContext node : List.of(first, second)) {
            HttpResponse<String> begun = HTTP.send(
                    request(node, "/api/audit/replays")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"view\":\"all\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(begun.statusCode()).isEqualTo(202);
            String path = begun.headers().firstValue("Location").orElseThrow();

            for (ConfigurableApplicationContext asked : List.of(first, second)) {
                JsonNode check = Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> JSON.readTree(get(asked, path).body()), answer -> !List.of("RUNNING", "COMPARING")
                                .contains(answer.path("status").asString()));
                assertThat(check.path("status").asString()).as(check.toString()).isEqualTo("EQUAL");
                assertThat(check.path("events").asLong()).isPositive();
            }
        }
    }

    private static ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(QueryNode.class)
                .properties(Map.of(
                        "thidua.node",
                        name,
                        "thidua.segments",
                        "4",
                        "thidua.data",
                        data.toString(),
                        "MONGODB_URI",
                        STORE.uri() + "/nodes",
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        "0"))
                .run();
    }

    /** Stored by the second node, as a command node would. */
    private static String registered(String code) {
        String id = "agency:" + code;
        second.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Agency",
                        id,
                        0,
                        new AgencyRegistered(id, code, code),
                        Map.of("actor", "person:a", "role", "administrator")));
        return id;
    }

    /** The ids in a stream until a subject has changed. */
    private static List<String> listen(ConfigurableApplicationContext node, String after, String subject)
            throws Exception {
        var response = HTTP.send(
                request(node, "/api/stream").header("Last-Event-ID", after).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var ids = new ArrayList<String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    ids.add(line.substring("id:".length()));
                }
                if (line.startsWith("data:") && line.contains("\"" + subject + "\"")) {
                    break;
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext node, String path) throws Exception {
        return HTTP.send(request(node, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext node, String path) {
        String login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(node) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login);
    }

    private static String port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port");
    }
}
