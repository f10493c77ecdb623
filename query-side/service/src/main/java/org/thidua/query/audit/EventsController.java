package org.thidua.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Rights;
import org.thidua.views.ReadModels;
import org.thidua.views.audit.AuditQueries;
import org.thidua.views.audit.AuditQueries.Asked;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** The history, event by event, for auditors and administrators. */
@RestController
@Tag(name = "audit")
class EventsController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int USUAL = 50;

    /** As the store understands it. */
    private static final int ALL = 0;

    private final AuditQueries history;
    private final ReadModels views;
    private final JsonMapper mapper;

    EventsController(AuditQueries history, ReadModels views, JsonMapper mapper) {
        this.history = history;
        this.views = views;
        this.mapper = mapper;
    }

    @GetMapping("/api/audit/events")
    @Operation(
            summary = "Events in order, behind a position",
            description = "As a JSON array of at most 200, or with Accept: application/x-ndjson one object per line, "
                    + "all of them unless a limit is given")
    @Nullable
    ResponseEntity<List<EventAnswer>> events(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletResponse response)
            throws IOException {
        Rights.requireAudit(reader);
        var asked = new Asked(after, subject, actor, type, from, to);
        if (accept.contains(NDJSON)) {
            writeLines(asked, limit == null ? ALL : Math.max(1, limit), response);
            return null;
        }
        int most = Answers.limit(limit == null ? USUAL : limit);
        var found = history.list(asked, most + 1).stream()
                .map(new SealedVotes(views)::answer)
                .toList();
        List<EventAnswer> page = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? String.valueOf(page.getLast().position()) : null;
        return ResponseEntity.ok().headers(Answers.next("after", next)).body(page);
    }

    private void writeLines(Asked asked, int limit, HttpServletResponse response) throws IOException {
        response.setContentType(NDJSON);
        var votes = new SealedVotes(views);
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        try {
            history.forEach(asked, limit, document -> writeLine(votes.answer(document), out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void writeLine(EventAnswer event, OutputStream out) {
        try {
            out.write(mapper.writeValueAsBytes(event));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
