package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 {@code starting} under {@code /api} until the views have caught up with the events, and 503
 * {@code stopping} from the moment on at which the service is told to stop: what came before that is finished.
 */
final class ReadinessGate extends OncePerRequestFilter {

    private final ApplicationAvailability availability;
    private final RequestsUnderWay requests;
    private final Problems problems;
    private volatile boolean wasReady;

    ReadinessGate(ApplicationAvailability availability, RequestsUnderWay requests, Problems problems) {
        this.availability = availability;
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            let(request, response, chain);
        } else if (wasReady) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(problems.of(ProblemCode.STOPPING, Map.of(), request), response);
        } else {
            problems.write(problems.of(ProblemCode.STARTING, Map.of(), request), response);
        }
    }

    private void let(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        wasReady = true;
        requests.entered();
        try {
            chain.doFilter(request, response);
        } finally {
            requests.left();
        }
    }
}
