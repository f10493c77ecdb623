package org.thidua.systemtests.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in which two answers differ.
 *
 * @param path names and numbers from the root
 * @param before missing where it was not there
 * @param after missing where it is not there any more
 */
record Change(String path, JsonNode before, JsonNode after) {

    /** Every place in which two answers differ, down to the single value. */
    static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> collect(path + "/" + name, before.path(name), after.path(name), changes));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                collect(path + "/" + i, before.path(i), after.path(i), changes);
            }
        } else if (!before.equals(after)) {
            changes.add(new Change(path, orMissing(before), orMissing(after)));
        }
    }

    private static JsonNode orMissing(JsonNode node) {
        return node.isNull() ? MissingNode.getInstance() : node;
    }
}
