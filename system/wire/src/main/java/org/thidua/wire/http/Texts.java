package org.thidua.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people in both languages, of all problems unless another file is named.
 *
 * <p>A detail is a template: {@code {agency}} is replaced by the fact of that name, and a part in square brackets is
 * left out unless all its facts are known.
 */
final class Texts {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    /** Texts of problems. */
    Texts() {
        this("rejections");
    }

    /**
     * @param name of the files before their language
     * @throws UncheckedIOException when a file is missing
     */
    Texts(String name) {
        for (Language language : Language.values()) {
            byLanguage.put(language, read(name + "_" + language.tag() + ".properties"));
        }
    }

    Optional<String> find(Language language, String key) {
        return Optional.ofNullable(byLanguage.get(language))
                .map(texts -> texts.getProperty(key))
                .filter(text -> !text.isBlank());
    }

    /** @throws IllegalStateException when there is none; a test sees to it that every code has its texts */
    String get(Language language, String key) {
        return find(language, key).orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language));
    }

    static String fill(String template, Map<String, String> facts) {
        String parts = PART.matcher(template).replaceAll(part -> quoted(knownPart(part, facts)));
        return FACT.matcher(parts).replaceAll(fact -> quoted(facts.getOrDefault(fact.group(1), "?")));
    }

    private static String knownPart(MatchResult part, Map<String, String> facts) {
        boolean known = FACT.matcher(part.group(1)).results().allMatch(fact -> facts.containsKey(fact.group(1)));
        return known ? part.group(1) : "";
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static Properties read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no resource " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
