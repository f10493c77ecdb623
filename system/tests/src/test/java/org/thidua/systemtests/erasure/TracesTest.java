package org.thidua.systemtests.erasure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what it is to find, wherever it lies: an empty result means something. */
class TracesTest {

    private static final String NAME = "Đặng Thị Ướm";
    private static final int BUFFER = 1 << 16;

    private final Traces traces = Traces.of(List.of(NAME));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Arguments> everyForm() {
        String decomposed = Normalizer.normalize(NAME, Normalizer.Form.NFD);
        return Stream.of(
                Arguments.of("UTF-8", NAME.getBytes(UTF_8)),
                Arguments.of("UTF-16LE", NAME.getBytes(UTF_16LE)),
                Arguments.of("UTF-16BE", NAME.getBytes(UTF_16BE)),
                Arguments.of("decomposed UTF-8", decomposed.getBytes(UTF_8)),
                Arguments.of("decomposed UTF-16LE", decomposed.getBytes(UTF_16LE)),
                Arguments.of("decomposed UTF-16BE", decomposed.getBytes(UTF_16BE)),
                Arguments.of("without accents", "Dang Thi Uom".getBytes(US_ASCII)),
                Arguments.of("without accents UTF-16LE", "Dang Thi Uom".getBytes(UTF_16LE)),
                Arguments.of("without accents UTF-16BE", "Dang Thi Uom".getBytes(UTF_16BE)),
                Arguments.of("without accents, lower case", "dang thi uom".getBytes(US_ASCII)),
                Arguments.of("without accents, upper case", "DANG THI UOM".getBytes(US_ASCII)),
                Arguments.of("lower case", "đặng thị ướm".getBytes(UTF_8)),
                Arguments.of("upper case", "ĐẶNG THỊ ƯỚM".getBytes(UTF_8)),
                Arguments.of("upper case UTF-16LE", "ĐẶNG THỊ ƯỚM".getBytes(UTF_16LE)),
                Arguments.of("in JSON", "\\u0110\\u1eb7ng Th\\u1ecb \\u01af\\u1edbm".getBytes(US_ASCII)),
                Arguments.of("in an address", "%C4%90%E1%BA%B7ng%20Th%E1%BB%8B%20%C6%AF%E1%BB%9Bm".getBytes(US_ASCII)),
                Arguments.of("in a form", "%C4%90%E1%BA%B7ng+Th%E1%BB%8B+%C6%AF%E1%BB%9Bm".getBytes(US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyForm")
    void findsAFormInTheMiddleOfNoise(String form, byte[] planted) throws IOException {
        plant(planted, 1_000_003, folder.resolve("events.mv.db"));

        assertThat(traces.inFolder(folder))
                .singleElement()
                .asString()
                .startsWith("events.mv.db")
                .contains(NAME);
    }

    @ParameterizedTest(name = "{0} bytes before the boundary")
    @ValueSource(ints = {1, 2, 7, 13})
    void findsAFormAcrossTheBoundaryOfBuffers(int before) throws IOException {
        plant(NAME.getBytes(UTF_8), BUFFER - before, folder.resolve("store"));

        assertThat(traces.inFolder(folder)).hasSize(1);
    }

    @Test
    void findsAFormInTheLastBytesOfAFileInAFolderBelow() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.write(below.resolve("end"), ("x" + NAME).getBytes(UTF_8));

        assertThat(traces.inFolder(folder)).singleElement().asString().startsWith("a/b/end");
    }

    @Test
    void findsAFormInTheNameOfAFile() throws IOException {
        Files.createFile(folder.resolve("dang thi uom.pdf"));

        assertThat(traces.inFolder(folder)).singleElement().asString().startsWith("name dang thi uom.pdf");
    }

    /** The beginning of a form may be the end of a failed attempt at another one. */
    @Test
    void findsAFormThatBeginsInsideAnother() {
        Traces several = Traces.of(List.of("aaab", "aab"));

        assertThat(several.in("text", "aaaaab".getBytes(US_ASCII))).isNotEmpty();
        assertThat(several.in("text", "xaab".getBytes(US_ASCII))).hasSize(1);
        assertThat(Traces.of(List.of("abcd", "bc")).in("text", "abcx".getBytes(US_ASCII)))
                .hasSize(1);
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        plant("Đặng Thị".getBytes(UTF_8), 1000, folder.resolve("other"));

        assertThat(traces.inFolder(folder)).isEmpty();
    }

    private static void plant(byte[] planted, int at, Path file) throws IOException {
        var random = new Random(41);
        byte[] before = new byte[at];
        byte[] after = new byte[5000];
        random.nextBytes(before);
        random.nextBytes(after);
        var all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(planted);
        all.writeBytes(after);
        Files.write(file, all.toByteArray());
    }
}
