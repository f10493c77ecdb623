package org.thidua.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import tools.jackson.databind.json.JsonMapper;

/** Makes and writes every problem document of the service: from controllers, filters and the container alike. */
public final class Problems {

    /** Seconds after which a caller should try again when the service or a store is away. */
    private static final String RETRY_SECONDS = "2";

    private final Texts texts = new Texts();
    private final JsonMapper mapper;

    public Problems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The status of a refusal by a rule. */
    public static int statusOf(RejectionCode code) {
        return switch (code.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case WRONG_STATE -> 409;
            case STALE -> 412;
            case BROKEN_RULE -> 422;
        };
    }

    /** A refusal by a rule, in the caller's language. */
    public Problem of(Rejection rejection, HttpServletRequest request) {
        RejectionCode code = rejection.code();
        if (code == RejectionCode.NOT_ELIGIBLE) {
            Findings told = Findings.in(rejection.facts());
            return of(code.code(), statusOf(code), told.facts(), told.findings(), request);
        }
        return of(code.code(), statusOf(code), rejection.facts(), null, request);
    }

    /** A problem of the edge, in the caller's language. */
    public Problem of(ProblemCode code, Map<String, String> facts, HttpServletRequest request) {
        return of(code.code(), code.status(), facts, null, request);
    }

    /** Writes the document, unless an answer is already under way. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    private Problem of(
            String code,
            int status,
            Map<String, String> facts,
            @Nullable List<Problem.Finding> findings,
            HttpServletRequest request) {
        Language language = Language.of(request);
        return new Problem(
                "urn:problem-type:thidua:" + code,
                texts.get(language, code + ".title"),
                status,
                Texts.fill(texts.get(language, code + ".detail"), inWords(facts, language)),
                code,
                texts.find(language, code + ".rule").orElse(null),
                facts,
                findings,
                texts.find(language, code + ".source").orElse(null),
                request.getRequestURI(),
                RequestIds.of(request));
    }

    /** In a sentence instants are told in the reader's zone, and the code in {@code reason} is words. */
    private Map<String, String> inWords(Map<String, String> facts, Language language) {
        var words = new LinkedHashMap<>(facts);
        words.replaceAll((name, value) -> ReaderTime.in(language, value));
        words.computeIfPresent("reason", (name, reason) -> texts.find(language, "reason." + reason)
                .orElse(reason));
        return words;
    }
}
