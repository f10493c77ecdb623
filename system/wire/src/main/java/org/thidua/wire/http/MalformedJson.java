package org.thidua.wire.http;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with a JSON body, by field where it can be told. */
final class MalformedJson {

    private MalformedJson() {}

    static Map<String, String> facts(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException cause)) {
            return facts("body", FieldFault.MISSING);
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> facts(path(unknown.getPath()), FieldFault.UNKNOWN_FIELD);
            case InvalidFormatException invalid when invalid.getTargetType().isEnum() -> unknownValue(invalid);
            case InvalidFormatException invalid
            when isWrittenAsText(invalid.getTargetType()) -> facts(path(invalid.getPath()), FieldFault.WRONG_FORM);
            case StreamReadException syntax -> syntax(syntax);
            default -> facts(path(cause.getPath()), FieldFault.WRONG_TYPE);
        };
    }

    private static Map<String, String> unknownValue(InvalidFormatException invalid) {
        var facts = facts(path(invalid.getPath()), FieldFault.UNKNOWN_VALUE);
        facts.put("known", String.join(" ", known(invalid.getTargetType())));
        return facts;
    }

    private static List<String> known(Class<?> type) {
        return List.of(type.getEnumConstants()).stream().map(String::valueOf).toList();
    }

    /** Dates and instants are: text of another form is not of another type. */
    private static boolean isWrittenAsText(Class<?> type) {
        return Temporal.class.isAssignableFrom(type);
    }

    private static Map<String, String> syntax(StreamReadException syntax) {
        var facts = facts("body", FieldFault.SYNTAX);
        facts.put("line", String.valueOf(syntax.getLocation().getLineNr()));
        facts.put("column", String.valueOf(syntax.getLocation().getColumnNr()));
        return facts;
    }

    private static Map<String, String> facts(String field, FieldFault fault) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("field", field);
        facts.put("reason", fault.code());
        return facts;
    }

    /** For example {@code votes[0].choice}. */
    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
