package org.thidua.command.nomination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipException;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.ProblemCode;

/**
 * Looks at the bytes of a file: whether they are what the sender says, and nothing else besides. What is true in it, nobody
 * can see from its bytes.
 */
final class FileInspection {

    private static final String OLE = new String(
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
            ISO_8859_1);

    /** The stream that an Office document with a password consists of. */
    private static final String ENCRYPTED_PACKAGE = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

    private FileInspection() {}

    /**
     * Looks through a file.
     *
     * @param size bytes of the file
     * @throws EdgeProblem when a dossier does not take it
     */
    static void inspect(String mediaType, long size, StoredBytes file) throws IOException {
        mustBegin(mediaType, file);
        try {
            switch (mediaType) {
                case "application/pdf" -> PdfInspection.inspect(file);
                case "image/png" -> PngInspection.inspect(file);
                case "image/jpeg" -> JpegInspection.inspect(file);
                default -> new OfficeInspection(mediaType, size, file).inspect();
            }
        } catch (EOFException | ZipException e) {
            throw damaged();
        }
    }

    static EdgeProblem damaged() {
        return EdgeProblem.of(ProblemCode.FILE_IS_DAMAGED, Map.of());
    }

    static EdgeProblem active(String what) {
        return EdgeProblem.of(ProblemCode.FILE_HAS_ACTIVE_CONTENT, Map.of("found", what));
    }

    static EdgeProblem polyglot(String what) {
        return EdgeProblem.of(ProblemCode.FILE_IS_POLYGLOT, Map.of("found", what));
    }

    static EdgeProblem expands(String limit, long value) {
        return EdgeProblem.of(ProblemCode.FILE_EXPANDS_TOO_FAR, Map.of("limit", limit, "value", String.valueOf(value)));
    }

    static EdgeProblem mismatch(String declared) {
        return EdgeProblem.of(ProblemCode.FILE_TYPE_MISMATCH, Map.of("contentType", declared));
    }

    static EdgeProblem encrypted() {
        return EdgeProblem.of(ProblemCode.FILE_IS_ENCRYPTED, Map.of());
    }

    private static void mustBegin(String mediaType, StoredBytes file) throws IOException {
        String start;
        try (InputStream in = file.open()) {
            start = new String(in.readNBytes(8), ISO_8859_1);
        }
        String expected =
                switch (mediaType) {
                    case "application/pdf" -> "%PDF-";
                    case "image/png" -> "\u0089PNG\r\n\u001a\n";
                    case "image/jpeg" -> "\u00ff\u00d8\u00ff";
                    default -> "PK\u0003\u0004";
                };
        if (start.startsWith(expected)) {
            return;
        }
        if (expected.startsWith("PK") && start.equals(OLE) && contains(ENCRYPTED_PACKAGE, file)) {
            throw encrypted();
        }
        throw mismatch(mediaType);
    }

    private static boolean contains(String wanted, StoredBytes file) throws IOException {
        try (InputStream in = file.open()) {
            var window = new StringBuilder();
            byte[] buffer = new byte[1 << 13];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                window.append(new String(buffer, 0, read, ISO_8859_1));
                if (window.indexOf(wanted) >= 0) {
                    return true;
                }
                window.delete(0, Math.max(0, window.length() - wanted.length()));
            }
            return false;
        }
    }
}
