package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id: the caller's {@code X-Request-Id} when it is sane, a new one otherwise. The id stands in
 * the answer, in the log and in the metadata of every event the request causes.
 */
final class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    /** Nothing that could break a log line or a metadata column. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : begin(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = begin(request);
        response.setHeader(HEADER, id);
        try (var ignored = MDC.putCloseable("requestId", id)) {
            chain.doFilter(request, response);
        }
    }

    private static String begin(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        String id = sent != null && SANE.matcher(sent).matches()
                ? sent
                : TimeOrderedUuid.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
