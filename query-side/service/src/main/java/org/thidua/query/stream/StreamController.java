package org.thidua.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.ProblemCode;
import org.thidua.wire.http.SignedIn;

/**
 * Server-Sent Events: one {@code change} per event of what the reader may see. The id is the position, so a browser
 * that lost its connection resumes by {@code Last-Event-ID} without a gap. One virtual thread per listener, 500 at most.
 */
@RestController
@Tag(name = "stream")
class StreamController {

    private static final int LISTENERS = 500;
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final ChangeFeed feed;
    private final Visibility visibility;
    private final Semaphore places = new Semaphore(LISTENERS);

    StreamController(ChangeFeed feed, Visibility visibility) {
        this.feed = feed;
        this.visibility = visibility;
    }

    @GetMapping(value = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Changes as they happen: event change, data {subject, type, version, at}")
    SseEmitter listen(
            @AuthenticationPrincipal SignedIn reader,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        if (lastEventId != null && !POSITION.matcher(lastEventId).matches()) {
            throw EdgeProblem.malformed("Last-Event-ID", FieldFault.WRONG_FORM);
        }
        if (!places.tryAcquire()) {
            throw EdgeProblem.of(ProblemCode.UNAVAILABLE, Map.of());
        }
        long from = lastEventId == null ? feed.last() : Long.parseLong(lastEventId);
        var emitter = new SseEmitter(0L);
        var gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onError(failure -> gone.set(true));
        Thread.ofVirtual().name("stream-" + reader.username()).start(() -> {
            try {
                tell(reader, from, emitter, gone);
            } finally {
                places.release();
            }
        });
        return emitter;
    }

    private void tell(SignedIn reader, long from, SseEmitter emitter, AtomicBoolean gone) {
        long position = from;
        try {
            emitter.send(SseEmitter.event().comment("listening"));
            while (!gone.get() && !feed.isClosed()) {
                ChangeFeed.Part part = feed.behind(position);
                for (Change change : part.changes()) {
                    if (visibility.admits(reader, change)) {
                        send(change, emitter);
                    }
                }
                if (part.reaches() == position) {
                    feed.await(position, HEARTBEAT_MILLIS);
                    if (feed.last() <= position) {
                        emitter.send(SseEmitter.event().comment("still here"));
                    }
                }
                position = part.reaches();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e); // The listener is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private static void send(Change change, SseEmitter emitter) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(change.position()))
                .name("change")
                .data(
                        Map.of(
                                "subject", change.subject(),
                                "type", change.type(),
                                "version", change.version(),
                                "at", change.at()),
                        MediaType.APPLICATION_JSON));
    }
}
