package org.thidua.command.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thidua.domain.eligibility.Cure;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.eligibility.Finding.Result;

/**
 * Findings in the notation of the ladder table. Every fact is told but those that only repeat the condition; of the years
 * of a run only the years are.
 */
final class ToldFindings {

    private static final Set<String> REPEATS = Set.of(
            "needed", "award", "scope", "orGrade", "months", "from", "year", "percent", "atLeast", "levels", "present");
    private static final Set<String> OF_YEARS = Set.of(
            "counted",
            "missing",
            "pending",
            "unknown",
            "alreadyUsed",
            "broken",
            "overlapping",
            "beforeAward",
            "lostToDiscipline",
            "passedOver",
            "notCounted");
    private static final Set<String> UNDERSTOOD = Set.of("+ not-under-verification", "+ dossier-items");
    private static final Pattern YEAR = Pattern.compile("(?:^|, )(\\d{4})(?= |,|$)");

    private final AwardAliases aliases;

    ToldFindings(AwardAliases aliases) {
        this.aliases = aliases;
    }

    /** One line per finding, without the two that are understood to pass. */
    List<String> lines(List<Finding> findings) {
        var lines = new ArrayList<String>();
        findings.forEach(finding -> {
            List<String> told = lines(finding);
            if (!UNDERSTOOD.contains(told.getFirst())) {
                lines.addAll(told);
            }
        });
        return lines;
    }

    private List<String> lines(Finding finding) {
        var own = new ArrayList<String>();
        var parts = new ArrayList<String>();
        var ofPart = new ArrayList<String>();
        String part = "";
        for (Map.Entry<String, String> fact : finding.facts().entrySet()) {
            String name = fact.getKey();
            if (isResult(fact.getValue())) {
                flush(part, ofPart, parts);
                part = "> " + sign(Result.valueOf(fact.getValue()), "-") + " " + name;
            } else if (part.isEmpty()) {
                tell(name, fact.getValue(), own);
            } else {
                tell(name.substring(name.indexOf('/') + 1), fact.getValue(), ofPart);
            }
        }
        flush(part, ofPart, parts);
        String line = sign(finding.result(), finding.refuses() ? "!" : "-") + " " + finding.condition();
        Cure cure = finding.cure();
        var lines = new ArrayList<String>();
        lines.add(withFacts(line, own) + (cure == null ? "" : " -> " + cure.code()));
        lines.addAll(parts);
        return lines;
    }

    private void tell(String name, String value, List<String> told) {
        if (OF_YEARS.contains(name) && YEAR.matcher(value).find()) {
            told.add(name + " " + years(value));
        } else if (!REPEATS.contains(name)) {
            told.add(aliases.shortened(name + " " + value));
        }
    }

    private static void flush(String part, List<String> facts, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(withFacts(part, facts));
            facts.clear();
        }
    }

    private static String withFacts(String line, List<String> facts) {
        return facts.isEmpty() ? line : line + ": " + String.join("; ", facts);
    }

    private static boolean isResult(String value) {
        return value.equals("PASSED") || value.equals("FAILED") || value.equals("CANNOT_TELL");
    }

    private static String sign(Result result, String failed) {
        return switch (result) {
            case PASSED -> "+";
            case FAILED -> failed;
            case CANNOT_TELL -> "?";
        };
    }

    /** As {@code 2019} or {@code 2019..2021+2023}. */
    private static String years(String value) {
        var years = new TreeSet<Integer>();
        YEAR.matcher(value).results().forEach(it -> years.add(Integer.valueOf(it.group(1))));
        var told = new StringBuilder();
        Integer start = null;
        for (int year : years) {
            start = start == null ? Integer.valueOf(year) : start;
            if (years.contains(year + 1)) {
                continue;
            }
            told.append(told.isEmpty() ? "" : "+").append(start);
            if (start != year) {
                told.append("..").append(year);
            }
            start = null;
        }
        return told.toString();
    }
}
