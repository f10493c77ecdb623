package org.thidua.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** What a 503 says about the request it answers: whether it may have been carried out all the same. */
enum Unavailable {
    NOTHING_DONE("nothing-done"),
    /** a repetition under the same Idempotency-Key finds out and does it once */
    OUTCOME_UNKNOWN("outcome-unknown");

    private final String reason;

    Unavailable(String reason) {
        this.reason = reason;
    }

    /** The code in {@code facts.reason}. */
    String reason() {
        return reason;
    }

    /** The problem document; reading carries nothing out, so that nothing is said about it. */
    Problem problem(Problems problems, HttpServletRequest request) {
        Map<String, String> facts = isReading(request) ? Map.of() : Map.of("reason", reason);
        return problems.of(ProblemCode.UNAVAILABLE, facts, request);
    }

    static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
