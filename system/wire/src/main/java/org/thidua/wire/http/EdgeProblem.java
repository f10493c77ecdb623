package org.thidua.wire.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The request cannot be served as it is; becomes a {@link Problem}. Has no stack trace. */
public final class EdgeProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, String> facts;

    private EdgeProblem(ProblemCode code, Map<String, String> facts) {
        super(code.code() + " " + facts, null, false, false);
        this.code = code;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A problem with the facts that explain it. */
    public static EdgeProblem of(ProblemCode code, Map<String, String> facts) {
        return new EdgeProblem(code, facts);
    }

    /** A header, parameter or field that cannot be understood. */
    public static EdgeProblem malformed(String field, FieldFault fault) {
        return new EdgeProblem(ProblemCode.MALFORMED, Map.of("field", field, "reason", fault.code()));
    }

    /** There was no answer in time: whether the request is carried out is not known. */
    public static EdgeProblem unanswered() {
        return new EdgeProblem(ProblemCode.UNAVAILABLE, Map.of("reason", Unavailable.OUTCOME_UNKNOWN.reason()));
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
