package org.thidua.wire.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a refusal for want of eligibility. A refusal travels between nodes as a flat map: {@code <condition>} holds
 * its result, and {@code <condition>/weight}, {@code /source}, {@code /cure} and {@code /facts/<name>} the rest.
 *
 * @param facts what is not about one condition
 * @param findings one per condition, in order
 */
record Findings(Map<String, String> facts, List<Problem.Finding> findings) {

    static Findings in(Map<String, String> flat) {
        var facts = new LinkedHashMap<>(flat);
        var findings = new ArrayList<Problem.Finding>();
        for (Map.Entry<String, String> weight : flat.entrySet()) {
            if (!weight.getKey().endsWith("/weight")) {
                continue;
            }
            String rule = weight.getKey().substring(0, weight.getKey().indexOf('/'));
            String prefix = rule + "/facts/";
            var heldAgainst = new LinkedHashMap<String, String>();
            flat.forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    heldAgainst.put(name.substring(prefix.length()), value);
                }
            });
            findings.add(new Problem.Finding(
                    rule,
                    flat.getOrDefault(rule, ""),
                    weight.getValue(),
                    heldAgainst,
                    flat.getOrDefault(rule + "/source", ""),
                    flat.get(rule + "/cure")));
            facts.keySet().removeIf(name -> name.equals(rule) || name.startsWith(rule + "/"));
        }
        return new Findings(facts, List.copyOf(findings));
    }
}
