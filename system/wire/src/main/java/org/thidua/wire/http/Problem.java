package org.thidua.wire.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:problem-type:thidua:<code>}
 * @param title what sort of problem it is, in the caller's language
 * @param status the HTTP status
 * @param detail what was wrong with this request, in the caller's language
 * @param code stable name of the problem; see {@code docs/api/errors.md}
 * @param rule the rule that was broken, in the caller's language; absent when it is not a matter of rules
 * @param facts what the rule was applied to, by name
 * @param findings what each condition came to, when a nominee is not eligible; else absent
 * @param source where the rule stands: an instrument and article, or the service itself
 * @param instance path of the request
 * @param requestId names this request in logs and in the history
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String rule,
        Map<String, String> facts,
        @Nullable List<Finding> findings,
        @Nullable String source,
        String instance,
        String requestId) {

    /**
     * What one condition came to.
     *
     * @param rule id of the condition
     * @param result {@code PASSED}, {@code FAILED} or {@code CANNOT_TELL}
     * @param weight {@code HARD} when a failure refuses, else {@code SOFT}
     * @param facts what it was held against
     * @param cure code of what would change it for the better; absent when nothing is wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String rule,
            String result,
            String weight,
            Map<String, String> facts,
            String source,
            @Nullable String cure) {}
}
