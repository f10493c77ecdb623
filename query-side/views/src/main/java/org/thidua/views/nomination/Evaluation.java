package org.thidua.views.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Redacted;

/**
 * What the nomination came to under a rule row on a day.
 *
 * @param evaluation 1 is the first
 * @param by who asked for it
 */
public record Evaluation(
        int evaluation, LocalDate on, Instant at, String by, String ruleSet, String ruleRow, List<Finding> findings) {

    /**
     * What one condition came to.
     *
     * @param rule id of the condition
     * @param passed absent when it cannot be told
     * @param result {@code PASSED}, {@code FAILED} or {@code CANNOT_TELL}
     * @param weight {@code HARD} when a failure refuses the dossier, else {@code SOFT}
     * @param facts what it was held against, by name
     * @param cure code of what would change it for the better; absent when nothing is wrong
     */
    public record Finding(
            String rule,
            @Nullable Boolean passed,
            String result,
            String weight,
            Map<String, String> facts,
            String source,
            String confidence,
            @Nullable String cure) {}

    /** The conditions that came to a result. */
    List<String> rules(String result) {
        return findings.stream()
                .filter(finding -> finding.result().equals(result))
                .map(Finding::rule)
                .toList();
    }

    static Evaluation of(NominationEvaluated event, Facts around) {
        Map<String, Map<String, String>> facts = facts(around.texts(NominationEvaluated.FACTS, event.facts()));
        var findings = new ArrayList<Finding>();
        event.results()
                .forEach((rule, result) -> findings.add(new Finding(
                        rule,
                        passed(result),
                        result,
                        event.weights().getOrDefault(rule, ""),
                        facts.getOrDefault(rule, Map.of()),
                        event.sources().getOrDefault(rule, ""),
                        event.confidences().getOrDefault(rule, ""),
                        event.cures().get(rule))));
        return new Evaluation(
                event.evaluation(),
                event.on(),
                around.at(),
                around.actor(),
                event.ruleSet(),
                event.ruleRow(),
                List.copyOf(findings));
    }

    private static @Nullable Boolean passed(String result) {
        return switch (result) {
            case "PASSED" -> true;
            case "FAILED" -> false;
            default -> null;
        };
    }

    /** From {@code condition/fact=value}; what cannot be read is told under the name that stands for all of it. */
    private static Map<String, Map<String, String>> facts(List<String> told) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (String line : told) {
            if (Redacted.in(line).isPresent()) {
                return Map.of("not-under-verification", Map.of("facts", line));
            }
            int condition = line.indexOf('/');
            int value = line.indexOf('=', condition);
            all.computeIfAbsent(line.substring(0, condition), id -> new LinkedHashMap<>())
                    .put(line.substring(condition + 1, value), line.substring(value + 1));
        }
        return all;
    }
}
