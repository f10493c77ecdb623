package org.thidua.command.nomination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.ProblemCode;

/** Sound and hostile files, made here. */
class FileInspectionTest {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSoundFileIsTaken(String what, String type, byte[] file) {
        assertThatCode(() -> inspect(type, file)).as(what).doesNotThrowAnyException();
    }

    static Stream<Arguments> aSoundFileIsTaken() throws IOException {
        return Stream.of(
                arguments("PDF", PDF, pdf("<</Type /Catalog /OpenAction[1 0 R /XYZ null null 0]>>")),
                arguments("PDF with object stream", PDF, objects("<</Type /Catalog>>")),
                arguments("PNG", PNG, picture("png")),
                arguments("JPEG", JPEG, picture("jpg")),
                arguments("DOCX", DOCX, zip(office(DOCX))),
                arguments("DOCX with a link", DOCX, relation("hyperlink", "External")),
                arguments(
                        "DOCX with a picture", DOCX, with("word/media/a.png", new String(picture("png"), ISO_8859_1))),
                arguments("XLSX", XLSX, zip(office(XLSX))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aHostileFileIsRefused(String what, ProblemCode code, String type, byte[] file) {
        assertThatExceptionOfType(EdgeProblem.class)
                .as(what)
                .isThrownBy(() -> inspect(type, file))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    static Stream<Arguments> aHostileFileIsRefused() throws IOException {
        byte[] archive = zip(Map.of("a.txt", "a"));
        return Stream.of(
                arguments("PNG as PDF", ProblemCode.FILE_TYPE_MISMATCH, PDF, picture("png")),
                arguments("XLSX as DOCX", ProblemCode.FILE_TYPE_MISMATCH, DOCX, zip(office(XLSX))),
                arguments("ZIP as DOCX", ProblemCode.FILE_TYPE_MISMATCH, DOCX, archive),
                arguments("PDF and ZIP", ProblemCode.FILE_IS_POLYGLOT, PDF, both(pdf("<<>>"), archive)),
                arguments("PNG and ZIP", ProblemCode.FILE_IS_POLYGLOT, PNG, both(picture("png"), archive)),
                arguments("PNG and text", ProblemCode.FILE_IS_POLYGLOT, PNG, both(picture("png"), new byte[] {'a'})),
                arguments("JPEG and JAR", ProblemCode.FILE_IS_POLYGLOT, JPEG, both(picture("jpg"), archive)),
                arguments("DOCX and more", ProblemCode.FILE_IS_POLYGLOT, DOCX, both(zip(office(DOCX)), new byte[9])),
                arguments("cut PNG", ProblemCode.FILE_IS_DAMAGED, PNG, Arrays.copyOf(picture("png"), 40)),
                arguments("bomb", ProblemCode.FILE_EXPANDS_TOO_FAR, DOCX, with("word/b.bin", "0".repeat(30 << 20))),
                arguments("entries", ProblemCode.FILE_EXPANDS_TOO_FAR, DOCX, manyEntries()),
                arguments("nested", ProblemCode.FILE_EXPANDS_TOO_FAR, DOCX, with("a", new String(archive, ISO_8859_1))),
                arguments("upwards", ProblemCode.FILE_NAME_UNSAFE, DOCX, with("word/../../a", "a")),
                arguments("absolute", ProblemCode.FILE_NAME_UNSAFE, DOCX, with("/a", "a")),
                arguments("macros", ProblemCode.FILE_HAS_ACTIVE_CONTENT, DOCX, with("word/vbaProject.bin", "a")),
                arguments("OLE", ProblemCode.FILE_HAS_ACTIVE_CONTENT, DOCX, with("word/embeddings/a.bin", "a")),
                arguments(
                        "template",
                        ProblemCode.FILE_HAS_ACTIVE_CONTENT,
                        DOCX,
                        relation("attachedTemplate", "External")),
                arguments("outside", ProblemCode.FILE_HAS_ACTIVE_CONTENT, DOCX, relation("image", "External")),
                arguments(
                        "DDE",
                        ProblemCode.FILE_HAS_ACTIVE_CONTENT,
                        DOCX,
                        with("word/a.xml", "<a><instrText>DD</instrText><instrText>EAUTO c</instrText></a>")),
                arguments("script", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</S /JavaScript>>")),
                arguments("written otherwise", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</S /J#61vaScript>>")),
                arguments("hidden script", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, objects("<</S /JavaScript>>")),
                arguments("launch", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</S/Launch/F(a)>>")),
                arguments("on opening", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</OpenAction <</S /URI>> >>")),
                arguments("XFA", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</XFA 1 0 R>>")),
                arguments("embedded", ProblemCode.FILE_HAS_ACTIVE_CONTENT, PDF, pdf("<</EmbeddedFiles 1 0 R>>")),
                arguments("password", ProblemCode.FILE_IS_ENCRYPTED, PDF, pdf("<</Encrypt 1 0 R>>")));
    }

    private static void inspect(String type, byte[] file) throws IOException {
        FileInspection.inspect(type, file.length, () -> new ByteArrayInputStream(file));
    }

    private static byte[] pdf(String object) {
        return ("%PDF-1.7\n1 0 obj " + object + " endobj\n%%EOF\n").getBytes(ISO_8859_1);
    }

    private static byte[] objects(String objects) throws IOException {
        var stream = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(stream)) {
            deflated.write(objects.getBytes(ISO_8859_1));
        }
        return pdf("<</Type /ObjStm /Filter /FlateDecode>>\nstream\n" + stream.toString(ISO_8859_1) + "\nendstream");
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static Map<String, String> office(String type) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + type + ".main+xml\"/></Types>");
        parts.put("main.xml", "<document>báo cáo</document>");
        parts.put("styles.xml", "<styles/>");
        return parts;
    }

    private static byte[] with(String name, String content) throws IOException {
        Map<String, String> parts = office(DOCX);
        parts.put(name, content);
        return zip(parts);
    }

    private static byte[] relation(String type, String mode) throws IOException {
        return with(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Type=\"" + RELATION + type + "\" Target=\"https://example.org/\""
                        + " TargetMode=\"" + mode + "\"/></Relationships>");
    }

    private static byte[] manyEntries() throws IOException {
        Map<String, String> parts = office(DOCX);
        for (int i = 0; i < 2000; i++) {
            parts.put("word/" + i, "");
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean binary =
                        part.getValue().startsWith("PK") || part.getValue().startsWith("\u0089PNG");
                zip.write(part.getValue().getBytes(binary ? ISO_8859_1 : UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] other) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(one);
        out.write(other);
        return out.toByteArray();
    }
}
