package org.thidua.systemtests.erasure;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way in which a phrase may lie in a file.
 *
 * @param phrase as it was said
 * @param spelling composed, decomposed or without accents, in some case
 * @param encoding how the spelling became bytes
 */
record Form(String phrase, String spelling, String encoding, byte[] bytes) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    /** All ways: every spelling in UTF-8 and UTF-16 of both orders, and as JSON and addresses may escape it. */
    static List<Form> of(String phrase) {
        var forms = new ArrayList<Form>();
        for (String spelling : spellings(phrase)) {
            for (Charset charset : CHARSETS) {
                forms.add(new Form(phrase, spelling, charset.name(), spelling.getBytes(charset)));
            }
            for (String escaped : escaped(spelling)) {
                forms.add(new Form(phrase, spelling, "escaped", escaped.getBytes(UTF_8)));
            }
        }
        return forms;
    }

    /** Composed, decomposed and without accents; each as it is, in lower and in upper case. */
    static Set<String> spellings(String phrase) {
        String composed = Normalizer.normalize(phrase, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(phrase, Normalizer.Form.NFD);
        String plain =
                MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        List<UnaryOperator<String>> cases =
                List.of(UnaryOperator.identity(), it -> it.toLowerCase(Locale.ROOT), it -> it.toUpperCase(Locale.ROOT));
        return List.of(composed, decomposed, plain).stream()
                .flatMap(it -> cases.stream().map(inCase -> inCase.apply(it)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> escaped(String spelling) {
        var all = new LinkedHashSet<String>();
        all.add(inJson(spelling, "\\u%04x"));
        all.add(inJson(spelling, "\\u%04X"));
        String inForm = URLEncoder.encode(spelling, UTF_8);
        all.add(inForm);
        all.add(inForm.replace("+", "%20"));
        all.remove(spelling);
        return all;
    }

    private static String inJson(String spelling, String escape) {
        return spelling.chars()
                .mapToObj(unit -> unit < 0x80 ? String.valueOf((char) unit) : escape.formatted(unit))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "\"" + phrase + "\" as \"" + spelling + "\" in " + encoding;
    }
}
