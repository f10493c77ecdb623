package org.thidua.messages.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a command was refused, in a form that travels between nodes and becomes a problem document.
 *
 * @param code the broken rule
 * @param facts what the rule was applied to, by name, in the order they explain it
 */
public record Rejection(RejectionCode code, Map<String, String> facts) {

    public Rejection {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @throws IllegalArgumentException when a name has no value */
    public static Rejection of(RejectionCode code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a fact needs a name and a value");
        }
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return new Rejection(code, facts);
    }
}
