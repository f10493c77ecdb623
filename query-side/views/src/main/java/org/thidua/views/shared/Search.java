package org.thidua.views.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text folded for search, so that {@code nguyen} finds {@code Nguyễn} and {@code don vi} finds {@code Đơn vị}:
 * decomposed (NFD), marks taken off, đ made d, in lower case. The store's own collation is not used because the
 * embedded one ignores it without an error.
 */
public final class Search {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Search() {}

    /** Folds a text. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return SPACES.matcher(MARKS.matcher(decomposed)
                        .replaceAll("")
                        .replace('đ', 'd')
                        .replace('Đ', 'd')
                        .toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Folds several texts into one. */
    public static String fold(List<String> texts) {
        return fold(String.join(" ", texts));
    }

    /** The words of what somebody looks for; all of them must be found. */
    public static List<String> words(String query) {
        return Arrays.stream(fold(query).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
