package org.thidua.domain.eligibility;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts of one finding in the order in which they are told; what is empty is not told. */
final class Facts {

    private final Map<String, String> told = new LinkedHashMap<>();

    Facts tell(String name, Object value) {
        told.put(name, String.valueOf(value));
        return this;
    }

    Facts tell(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            told.put(name, values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return this;
    }

    Map<String, String> told() {
        return told;
    }
}
