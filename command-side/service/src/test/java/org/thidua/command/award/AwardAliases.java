package org.thidua.command.award;

import java.util.LinkedHashMap;
import java.util.Map;

/** Short names of awards in the ladder table. */
final class AwardAliases {

    private final Map<String, String> codes = new LinkedHashMap<>();

    void add(String alias, String code) {
        codes.put(alias, code);
    }

    String code(String alias) {
        String code = codes.get(alias);
        if (code == null) {
            throw new IllegalArgumentException("the head of the table does not say what " + alias + " is");
        }
        return code;
    }

    /** A text with the codes of awards in short; the longest code first, since one can be part of another. */
    String shortened(String text) {
        return codes.entrySet().stream()
                .sorted((a, b) -> b.getValue().length() - a.getValue().length())
                .reduce(text, (told, it) -> told.replace(it.getValue(), it.getKey()), (a, b) -> b);
    }
}
