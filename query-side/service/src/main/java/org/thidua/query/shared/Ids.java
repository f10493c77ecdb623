package org.thidua.query.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the ids in a document whose names a reader wants to see. */
final class Ids {

    private static final Pattern NAMED = Pattern.compile("(agency|person|collective|council|bloc):\\S+");

    private Ids() {}

    static Set<String> in(JsonNode node) {
        var ids = new LinkedHashSet<String>();
        collect(node, ids);
        return ids;
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isString()) {
            if (NAMED.matcher(node.stringValue()).matches()) {
                ids.add(node.stringValue());
            }
        } else if (node.isContainer()) {
            node.forEach(child -> collect(child, ids));
        }
    }
}
