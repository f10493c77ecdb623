package org.thidua.systemtests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** Files that would do harm, or are not what they claim: each is refused by its code and leaves nothing in the dossier. */
@OnOneService
class HostileFilesTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final byte[] SOUND_PDF = "%PDF-1.4\n% báo cáo\n%%EOF\n".getBytes(UTF_8);

    private final Audit audit;
    private final Api nominator;
    private final Council council;

    HostileFilesTest(Service service) {
        this.audit = new Audit(service);
        this.nominator = service.as("nominator11");
        this.council = new Council(service);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aHostileFileIsRefusedAndNothingIsStored(
            String what, int status, String code, String name, String type, byte[] content) {
        String nomination = council.drafted(11, council.person(11), council.awardFor(80), 2025);

        var stored = audit.eventsDuring(() -> nominator
                .upload("/api/nominations/" + nomination + "/evidence", name, type, content)
                .refused(status, code));

        assertThat(stored).as(what).isEmpty();
        long version = nominator
                .patch("/api/nominations/" + nomination, Council.dossier("Vẫn như cũ"))
                .ok()
                .version();
        assertThat(nominator
                        .getAt("/api/nominations/" + nomination, version)
                        .expect(200)
                        .json()
                        .required("evidence")
                        .isEmpty())
                .isTrue();
    }

    static Stream<Arguments> aHostileFileIsRefusedAndNothingIsStored() {
        return Stream.of(
                arguments("wrong type", 415, "file-type-mismatch", "a.pdf", PDF, zip(Map.of("a.txt", "a"))),
                arguments("polyglot", 422, "file-is-polyglot", "a.pdf", PDF, both(SOUND_PDF, zip(Map.of("a", "a")))),
                arguments(
                        "zip bomb",
                        422,
                        "file-expands-too-far",
                        "a.docx",
                        DOCX,
                        word("word/b.bin", "0".repeat(30 << 20))),
                arguments("path in an entry", 422, "file-name-unsafe", "a.docx", DOCX, word("word/../../a", "a")),
                arguments("path in the name", 422, "file-name-unsafe", "../../a.pdf", PDF, SOUND_PDF),
                arguments("26 MB", 413, "too-large", "a.pdf", PDF, both(SOUND_PDF, new byte[26_000_000 + (1 << 20)])),
                arguments("empty", 422, "file-is-empty", "a.pdf", PDF, new byte[0]),
                arguments("macros", 422, "file-has-active-content", "a.docx", DOCX, word("word/vbaProject.bin", "a")));
    }

    private static byte[] word(String name, String content) {
        var parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + DOCX + ".main+xml\"/></Types>",
                "main.xml",
                "<document/>"));
        parts.put(name, content);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
