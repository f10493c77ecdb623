package org.thidua.query.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.thidua.views.shared.Redacted;
import org.thidua.wire.http.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in the reader's language what the markers in views mean. */
final class RedactedWords {

    private final Map<Language, Map<Redacted, String>> words = new EnumMap<>(Language.class);

    /** @throws UncheckedIOException when a text is missing */
    RedactedWords() {
        for (Language language : Language.values()) {
            words.put(language, read("redacted_" + language.tag() + ".properties"));
        }
    }

    /** The words for a text of a view that is a marker; nothing for any other text. */
    Optional<String> of(String text, Language language) {
        return Redacted.in(text).map(redacted -> said(redacted, language));
    }

    /**
     * Puts words in the place of all markers of an answer.
     *
     * @return the paths of the fields that had one, such as {@code levels[0].note}
     */
    List<String> putInto(ObjectNode answer, Language language) {
        var paths = new ArrayList<String>();
        inObject("", answer, language, paths);
        return List.copyOf(paths);
    }

    private void inObject(String path, ObjectNode node, Language language, List<String> paths) {
        for (String name : List.copyOf(node.propertyNames())) {
            String at = path.isEmpty() ? name : path + "." + name;
            JsonNode value = Objects.requireNonNull(node.get(name));
            Optional<String> instead = instead(at, value, language, paths);
            instead.ifPresent(text -> node.put(name, text));
        }
    }

    private void inArray(String path, ArrayNode node, Language language, List<String> paths) {
        for (int i = 0; i < node.size(); i++) {
            int index = i;
            Optional<String> instead = instead(path + "[" + i + "]", node.get(i), language, paths);
            instead.ifPresent(text -> node.set(index, text));
        }
    }

    /** What to put in the place of a value; goes on inside of one that has fields or elements. */
    private Optional<String> instead(String path, JsonNode value, Language language, List<String> paths) {
        switch (value) {
            case ObjectNode object -> inObject(path, object, language, paths);
            case ArrayNode array -> inArray(path, array, language, paths);
            default -> {
                Optional<String> text = value.isString() ? of(value.stringValue(), language) : Optional.empty();
                text.ifPresent(found -> paths.add(path));
                return text;
            }
        }
        return Optional.empty();
    }

    private String said(Redacted redacted, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(language)).get(redacted));
    }

    private static Map<Redacted, String> read(String file) {
        try (InputStream in = RedactedWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no resource " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new EnumMap<Redacted, String>(Redacted.class);
            for (Redacted redacted : Redacted.values()) {
                String text = texts.getProperty(redacted.name());
                if (text == null) {
                    throw new IOException("no text " + redacted + " in " + file);
                }
                words.put(redacted, text);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
