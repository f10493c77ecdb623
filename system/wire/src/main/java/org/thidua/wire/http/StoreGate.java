package org.thidua.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.presence.Stores;

/**
 * Answers 503 {@code unavailable} at once while a store is away that the request needs: reading needs the documents,
 * anything else all of them. What passes and meets a store that goes at that moment is answered by {@link ProblemAdvice}.
 */
final class StoreGate extends OncePerRequestFilter {

    private final Supplier<Stores> opened;
    private final Problems problems;

    StoreGate(Supplier<Stores> opened, Problems problems) {
        this.opened = opened;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Stores stores = opened.get();
        Optional<Presence> missing =
                Unavailable.isReading(request) ? stores.missingForReading() : stores.missingForCommands();
        if (missing.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.write(Unavailable.NOTHING_DONE.problem(problems, request), response);
        }
    }
}
