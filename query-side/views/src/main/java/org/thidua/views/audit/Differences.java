package org.thidua.views.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two states, field by field. */
public final class Differences {

    /**
     * A field that differs.
     *
     * @param field its path, for example {@code levels[0].opinion}
     * @param from its value before; absent when there was none
     * @param to its value after; absent when there is none
     */
    public record Difference(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    private Differences() {}

    /** The fields that differ, sorted by path. */
    public static List<Difference> between(JsonNode from, JsonNode to) {
        SortedMap<String, JsonNode> before = leaves(from);
        SortedMap<String, JsonNode> after = leaves(to);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var differences = new ArrayList<Difference>();
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                differences.add(new Difference(path, before.get(path), after.get(path)));
            }
        }
        return List.copyOf(differences);
    }

    private static SortedMap<String, JsonNode> leaves(JsonNode node) {
        var leaves = new TreeMap<String, JsonNode>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, JsonNode> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), into);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            into.put(path, node);
        }
    }
}
