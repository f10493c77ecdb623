package org.thidua.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Unsealing;
import org.thidua.wire.WireConfiguration;
import org.thidua.wire.http.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running command side and a caller of it. All tests share one service; each takes ids of its own. */
@SpringBootTest(
        classes = OverHttp.CommandSide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "thidua.erasure.delay=0s"})
abstract class OverHttp {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WireConfiguration.class, CommandSideConfiguration.class})
    static class CommandSide {
        @Bean
        Accounts accounts() {
            return new TestAccounts();
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    private @Nullable Integer port;
    private @Nullable EventStore events;
    private @Nullable Unsealing unsealing;

    @DynamicPropertySource
    static void folderOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        String folder = Files.createTempDirectory("thidua-command").toString();
        registry.add("thidua.data", () -> folder);
    }

    @Autowired
    void serve(@LocalServerPort int port, EventStore events, Unsealing unsealing) {
        this.port = port;
        this.events = events;
        this.unsealing = unsealing;
    }

    /** Posts JSON as an account; headers are alternating names and values. */
    Answer post(String account, String path, String json, String... headers) {
        return send(account, "POST", path, json, headers);
    }

    /** Sends a request; without a body when it is empty, without a login when the account is. */
    Answer send(String account, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!account.isEmpty()) {
            byte[] login = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode json = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), response.headers(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that has happened to an aggregate. */
    List<? extends EventMessage<?>> happenedTo(String id) {
        if (events == null) {
            throw new IllegalStateException("the service runs");
        }
        return events.readEvents(id).asStream().toList();
    }

    /** What a sealed field of an event says, as long as it can be read. */
    <T> T said(SealedField<T> field, String aggregateId, @Nullable Sealed<T> sealed) {
        if (unsealing == null || sealed == null) {
            throw new IllegalStateException("nothing is sealed");
        }
        return switch (unsealing.open(field, aggregateId, sealed)) {
            case Opened.Readable<T>(T value) -> value;
            case Opened.Unreadable<T>(Opened.Why why) -> throw new IllegalStateException("unreadable: " + why);
        };
    }
}
