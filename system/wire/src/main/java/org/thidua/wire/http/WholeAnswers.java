package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the answer to a command in one piece. The framework flushes the body before the container knows its length, so
 * that it leaves in two: a process that is killed in between leaves its caller half an answer, where the proxy could have
 * told 503.
 */
final class WholeAnswers extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Unflushed(response));
    }

    /** The container writes when the request has ended, or when its buffer is full. */
    private static final class Unflushed extends HttpServletResponseWrapper {
        private final WholeOutput output;

        Unflushed(HttpServletResponse response) throws IOException {
            super(response);
            output = new WholeOutput(response);
        }

        @Override
        public WholeOutput getOutputStream() {
            return output;
        }

        @Override
        public void flushBuffer() {}
    }
}
