package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a command whole, so that its digest can travel with the command. More than {@link #LIMIT} bytes
 * are refused; files come as multipart and are left alone.
 */
final class RequestBodies extends OncePerRequestFilter {

    /** 1 MiB: a ballot over 1,000 nominations is a tenth of that. */
    static final int LIMIT = 1 << 20;

    private final Problems problems;

    RequestBodies(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > LIMIT
                ? new byte[LIMIT + 1]
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            var facts = Map.of("limit", String.valueOf(LIMIT));
            problems.write(problems.of(ProblemCode.TOO_LARGE, facts, request), response);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }
}
