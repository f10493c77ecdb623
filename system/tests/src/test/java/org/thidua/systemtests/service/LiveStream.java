package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Server-Sent Events (HTML standard, section 9.2) as they arrive. */
public final class LiveStream implements AutoCloseable {

    private final InputStream body;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    /** One message of the stream; fields that it does not have are empty. */
    public record Message(String id, String event, String data) {}

    LiveStream(HttpResponse<InputStream> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        this.body = response.body();
        Thread.ofVirtual().name("live stream").start(this::read);
    }

    /** The next message that fits, within the time. */
    public Message next(Predicate<Message> fits, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            while (true) {
                Message message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(message).as("a message within %s", within).isNotNull();
                if (fits.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listening", e);
        }
    }

    /** Whether nothing that fits has arrived so far. */
    public boolean nothingYet(Predicate<Message> fits) {
        return messages.stream().noneMatch(fits);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read() {
        String id = "";
        String event = "";
        var data = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        messages.add(new Message(id, event, data.toString()));
                    }
                    event = "";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (IOException e) {
            messages.add(new Message(id, "closed", ""));
        }
    }
}
