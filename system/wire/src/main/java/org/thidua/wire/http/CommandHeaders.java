package org.thidua.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a request says about its command besides the command itself; an argument of controller methods.
 *
 * @param requestId names the request in logs and events
 * @param idempotencyKey under which a repetition gets the first answer again, when the caller sent one
 * @param digest of method, path and body, which only this service can compute; in hexadecimal
 * @param expectedVersion the version the caller saw ({@code If-Match}), when it matters to the caller
 */
public record CommandHeaders(
        String requestId,
        @Nullable String idempotencyKey,
        String digest,
        @Nullable Long expectedVersion) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /**
     * Reads the headers of a command.
     *
     * @throws EdgeProblem when {@code If-Match} is neither {@code *} nor one quoted version, or {@code Idempotency-Key}
     *     is not 1 to 200 printable ASCII characters without spaces
     */
    static CommandHeaders of(HttpServletRequest request, RequestDigests digests) {
        return new CommandHeaders(
                RequestIds.of(request), key(request), ReadRequest.digestOf(request, digests), expectedVersion(request));
    }

    /**
     * Reads the headers of a command whose body was not kept.
     *
     * @param content says the same for the same body, and something else for another one
     * @throws EdgeProblem as the other one
     */
    public static CommandHeaders of(HttpServletRequest request, RequestDigests digests, String content) {
        return new CommandHeaders(
                RequestIds.of(request),
                key(request),
                digests.of(request.getMethod(), request.getRequestURI(), content.getBytes(StandardCharsets.UTF_8)),
                expectedVersion(request));
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key != null && !KEY.matcher(key).matches()) {
            throw EdgeProblem.malformed(IDEMPOTENCY_KEY, FieldFault.WRONG_FORM);
        }
        return key;
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.equals("*")) {
            return null;
        }
        Matcher version = ENTITY_TAG.matcher(tag);
        if (!version.matches()) {
            throw EdgeProblem.malformed(HttpHeaders.IF_MATCH, FieldFault.WRONG_FORM);
        }
        return Long.valueOf(version.group(1));
    }
}
