package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thidua.messages.shared.RejectionCode;

class TextsTest {

    private static final Path ERRORS = Path.of("../../docs/api/errors.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| ([0-9]{3}) \\| [^|]+ \\| [^|]+ \\|$");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void everyRuleIsExplainedInBothLanguages(RejectionCode code) {
        for (Language language : Language.values()) {
            for (String part : new String[] {"title", "detail", "rule", "source"}) {
                assertThat(texts.find(language, code.code() + "." + part))
                        .as("%s of %s in %s", part, code, language)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemOfTheEdgeIsExplainedInBothLanguages(ProblemCode code) {
        for (Language language : Language.values()) {
            assertThat(texts.find(language, code.code() + ".title")).isPresent();
            assertThat(texts.find(language, code.code() + ".detail")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(FieldFault.class)
    void everyFaultOfAFieldIsSaidInBothLanguages(FieldFault fault) {
        for (Language language : Language.values()) {
            assertThat(texts.find(language, "reason." + fault.code())).isPresent();
        }
    }

    @Test
    void factsStandInTheirPlaces() {
        String template = "The agency[ {agency}] has signed[ on {day}].";

        assertThat(Texts.fill(template, Map.of("agency", "agency:$1", "day", "2013-04-15")))
                .isEqualTo("The agency agency:$1 has signed on 2013-04-15.");
    }

    @Test
    void aPartWithAnUnknownFactIsLeftOut() {
        assertThat(Texts.fill("The agency[ {agency}] has signed[ on {day}].", Map.of("day", "2013-04-15")))
                .isEqualTo("The agency has signed on 2013-04-15.");
    }

    @Test
    void theTableOfErrorsNamesEveryCodeWithItsStatusAndNoOther() throws IOException {
        var expected = new TreeMap<String, Integer>();
        for (RejectionCode code : RejectionCode.values()) {
            expected.put(code.code(), Problems.statusOf(code));
        }
        for (ProblemCode code : ProblemCode.values()) {
            expected.put(code.code(), code.status());
        }

        var documented = new TreeMap<String, Integer>();
        for (String line : Files.readAllLines(ERRORS)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), Integer.valueOf(row.group(2)));
            }
        }

        assertThat(documented).isEqualTo(expected);
    }
}
