package org.thidua.query.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.views.audit.AsOf;
import org.thidua.views.shared.MalformedCursor;
import org.thidua.views.shared.Page;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.ProblemCode;
import tools.jackson.databind.node.ObjectNode;

/** Answers reads of one view and of lists in the one way the API promises. */
public final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final Documents documents;
    private final VersionWait versions;
    private final AsOf asOf;

    public Answers(Documents documents, VersionWait versions, AsOf asOf) {
        this.documents = documents;
        this.versions = versions;
        this.asOf = asOf;
    }

    /**
     * One view: at least in the version asked for, or as it was; 304 when the caller has it already and all of
     * it can be read.
     *
     * @param found reads it now, or finds nothing when there is none for this reader
     * @throws Rejected with {@code NOT_FOUND}
     * @throws EdgeProblem with {@code VIEW_BEHIND} when the version is not reached within five seconds
     */
    public ResponseEntity<ObjectNode> item(
            ViewType<?, ?> type,
            String id,
            ItemRequest request,
            Supplier<? extends Optional<? extends ViewDocument<?>>> found) {
        Long version = request.version();
        boolean reached = version == null || reached(type, id, version);
        Optional<? extends ViewDocument<?>> current = found.get();
        if (!reached && (current.isPresent() || isUnderWay(type, id))) {
            throw EdgeProblem.of(ProblemCode.VIEW_BEHIND, Map.of("version", String.valueOf(version)));
        }
        ViewDocument<?> document = current.orElseThrow(() -> notFound(id));
        if (request.asOf() != null) {
            document = Moment.parse("asOf", request.asOf()).of(type, id, asOf).orElseThrow(() -> notFound(id));
        }
        ObjectNode answer = documents.one(document);
        if (answer.has(Documents.REDACTED)) {
            return redacted(answer);
        }
        String tag = "\"" + document.version() + "\"";
        if (request.asOf() == null && tag.equals(request.ifNoneMatch())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(answer);
    }

    /**
     * A purge changes what a view says and not its version, and a strong tag must change with what it stands for
     * (RFC 9110, 8.8.1): without one no copy from before is taken for current, by this service or by what is in between.
     */
    private static ResponseEntity<ObjectNode> redacted(ObjectNode answer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(answer);
    }

    /** Waits for the first state of a view on which the right to read another one depends. */
    public void awaitBegun(ViewType<?, ?> type, String id) {
        reached(type, id, 0);
    }

    /** Waits only for what has happened: what the events do not know will not come. */
    private boolean reached(ViewType<?, ?> type, String id, long version) {
        return versions.reached(type, id, version, Duration.ZERO)
                || (asOf.knows(type, id) && versions.reached(type, id, version, PATIENCE));
    }

    private boolean isUnderWay(ViewType<?, ?> type, String id) {
        return asOf.knows(type, id) && !versions.reached(type, id, 0, Duration.ZERO);
    }

    /**
     * Part of a list, with the address of the part behind it in {@code Link}.
     *
     * @throws EdgeProblem with {@code MALFORMED} for a foreign cursor
     */
    public ResponseEntity<List<ObjectNode>> list(Supplier<? extends Page<? extends ViewDocument<?>>> read) {
        Page<? extends ViewDocument<?>> page;
        try {
            page = read.get();
        } catch (MalformedCursor e) {
            throw EdgeProblem.malformed("cursor", FieldFault.WRONG_FORM);
        }
        return ResponseEntity.ok().headers(next("cursor", page.next())).body(documents.all(page.items()));
    }

    /** The {@code Link} to the next part, if there is one: a path, because who answers may not know its own origin. */
    public static HttpHeaders next(String parameter, @Nullable String value) {
        var headers = new HttpHeaders();
        if (value != null) {
            String address = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam(parameter, value)
                    .build()
                    .toUriString();
            headers.add(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return headers;
    }

    /**
     * How many a caller may have at once.
     *
     * @throws EdgeProblem when it is not within 1 to 200
     */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw EdgeProblem.malformed("limit", FieldFault.WRONG_FORM);
        }
        return asked;
    }

    /** There is none, or none for this reader. */
    public static Rejected notFound(String id) {
        return Rejected.because(RejectionCode.NOT_FOUND, "id", id);
    }
}
