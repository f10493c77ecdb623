package org.thidua.wire.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Bean Validation found, as facts of one problem: the first field by name, and the names of the others. */
final class InvalidFields {

    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    private InvalidFields() {}

    static Map<String, String> facts(List<FieldError> errors) {
        List<FieldError> sorted = errors.stream()
                .sorted(Comparator.comparing(FieldError::getField))
                .toList();
        if (sorted.isEmpty()) {
            return Map.of();
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put("field", sorted.getFirst().getField());
        facts.put("reason", fault(sorted.getFirst().getCode()).code());
        String others = String.join(
                ", ",
                sorted.stream()
                        .map(FieldError::getField)
                        .distinct()
                        .filter(field -> !field.equals(sorted.getFirst().getField()))
                        .toList());
        if (!others.isEmpty()) {
            facts.put("others", others);
        }
        return facts;
    }

    static Map<String, String> facts(HandlerMethodValidationException invalid) {
        List<FieldError> fields = invalid.getBeanResults().stream()
                .flatMap(bean -> bean.getFieldErrors().stream())
                .toList();
        if (!fields.isEmpty()) {
            return facts(fields);
        }
        return invalid.getParameterValidationResults().stream()
                .findFirst()
                .map(InvalidFields::facts)
                .orElse(Map.of());
    }

    private static Map<String, String> facts(ParameterValidationResult result) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("field", String.valueOf(result.getMethodParameter().getParameterName()));
        String[] codes = result.getResolvableErrors().getFirst().getCodes();
        facts.put(
                "reason", fault(codes == null ? null : codes[codes.length - 1]).code());
        return facts;
    }

    private static FieldFault fault(@Nullable String constraint) {
        return constraint != null && MISSING.contains(constraint) ? FieldFault.MISSING : FieldFault.WRONG_FORM;
    }
}
