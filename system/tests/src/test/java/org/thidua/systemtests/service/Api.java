package org.thidua.systemtests.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as one account meets it. */
public final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI base;
    private final @Nullable String authorization;

    private Api(URI base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** Signs in with the password of the demonstration accounts. */
    public static Api of(URI base, String account) {
        byte[] credentials = (account + ":demo").getBytes(StandardCharsets.UTF_8);
        return new Api(base, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Does not sign in. */
    public static Api anonymous(URI base) {
        return new Api(base, null);
    }

    /** Reads; headers are given as names and values in turn. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Reads a resource once its view has reached the version. */
    public Answer getAt(String path, long version) {
        return get(path + (path.contains("?") ? "&" : "?") + "version=" + version);
    }

    /** Sends a command without a body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a command. */
    public Answer post(String path, Map<String, ?> body, String... headers) {
        return postText(path, JSON.writeValueAsString(body), headers);
    }

    /** Sends a body as it stands, be it JSON or not. */
    public Answer postText(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file in the part {@code file}. */
    public Answer upload(String path, String fileName, String mediaType, byte[] content, String... headers) {
        String boundary = "thidua-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Changes part of a resource. */
    public Answer patch(String path, Map<String, ?> body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Ends something. */
    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** Opens a live stream, which ends when it is closed. */
    public LiveStream stream(String path, String... headers) {
        HttpRequest request = request(path, headers)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        return new LiveStream(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .orTimeout(TIMEOUT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        }
    }
}
