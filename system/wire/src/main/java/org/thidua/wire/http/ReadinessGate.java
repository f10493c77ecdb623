package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 {@code starting} under {@code /api} until the views have caught up with the events. */
final class ReadinessGate extends OncePerRequestFilter {

    private final ApplicationAvailability availability;
    private final Problems problems;

    ReadinessGate(ApplicationAvailability availability, Problems problems) {
        this.availability = availability;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
        } else {
            problems.write(problems.of(ProblemCode.STARTING, Map.of(), request), response);
        }
    }
}
