package org.thidua.command.nomination;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the names of a PDF, those in compressed object streams too. It does not follow the structure: whoever builds a file
 * to mislead one reader would mislead this one, so a name counts wherever it stands.
 */
final class PdfInspection {

    /** Bytes of all object streams together: they hold dictionaries, not pictures. */
    private static final long MOST_INFLATED = 64L << 20;

    private static final int LONGEST_NAME = 127;

    /** Long enough not to occur by chance in compressed data. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment",
            "XFA",
            "RichMedia",
            "SubmitForm",
            "ImportData",
            "GoToE");

    /** Of dictionaries only; in compressed data they would occur by chance. */
    private static final Set<String> ACTIVE_IN_DICTIONARY = Set.of("JS", "EF");

    private static final String OBJECTS = "ObjStm";
    private static final String STREAM = "stream";

    /** What stands before the bytes of a stream: the end of its dictionary, white space, comments (ISO 32000-1, 7.3.8). */
    private static final Pattern BEGINNING = Pattern.compile(">>\\s*(%[^\r\n]*[\r\n]\\s*)*stream$");

    private static final int LOOKED_BACK = 1 << 9;
    private static final String END_OF_STREAM = "endstream";
    private static final String END_OF_FILE = "%%EOF";

    private final Set<String> names = new HashSet<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder recent = new StringBuilder();
    private boolean inName;
    private boolean inStream;
    private boolean opening;
    private boolean ended;
    private boolean strayAfterEnd;
    private long inflated;

    private PdfInspection() {}

    static void inspect(StoredBytes file) throws IOException {
        var inspection = new PdfInspection();
        try (var in = new BufferedInputStream(new NoArchive(file.open()), 1 << 16)) {
            inspection.read(in);
        }
    }

    private void read(InputStream in) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            take(next);
            if (!inStream && endsWith(STREAM) && !endsWith(END_OF_STREAM)) {
                if (!BEGINNING.matcher(recent).find()) {
                    // A word in a text; beside the type of an object stream it can only be meant to hide one.
                    if (names.contains(OBJECTS)) {
                        throw FileInspection.active(OBJECTS);
                    }
                    continue;
                }
                inStream = true;
                inName = false;
                if (names.contains(OBJECTS)) {
                    readObjects(in);
                }
            } else if (inStream && endsWith(END_OF_STREAM)) {
                inStream = false;
                names.clear();
            } else if (!inStream && endsWith("endobj")) {
                names.clear();
            }
        }
        take(' ');
        if (!ended) {
            throw FileInspection.damaged();
        }
        if (strayAfterEnd) {
            throw FileInspection.polyglot("bytes after the end");
        }
    }

    private void take(int next) {
        recent.append((char) next);
        if (recent.length() > 1 << 10) {
            recent.delete(0, recent.length() - LOOKED_BACK);
        }
        if (endsWith(END_OF_FILE)) {
            ended = true;
            strayAfterEnd = false;
        } else if (ended && !isSpace(next)) {
            strayAfterEnd = true;
        }
        if (opening && !inName && !isSpace(next)) {
            // A place to begin reading is no action; an action that stands elsewhere is known by its own name.
            opening = false;
            if (next == '<') {
                throw FileInspection.active("OpenAction");
            }
        }
        if (inName && isDelimiter(next)) {
            inName = false;
            judge(unescaped(name));
            if (opening && next == '<') {
                throw FileInspection.active("OpenAction");
            }
            opening &= isSpace(next);
        }
        if (next == '/') {
            inName = true;
            name.setLength(0);
        } else if (inName) {
            name.append((char) next);
            inName = name.length() <= 3 * LONGEST_NAME;
        }
    }

    private void judge(String found) {
        if (found.equals("Encrypt")) {
            throw FileInspection.encrypted();
        }
        if (inStream && found.equals(OBJECTS)) {
            // The stream was none: a text that looked like the beginning of one.
            throw FileInspection.active(OBJECTS);
        }
        if (ACTIVE.contains(found) || !inStream && ACTIVE_IN_DICTIONARY.contains(found)) {
            throw FileInspection.active(found);
        }
        if (!inStream) {
            names.add(found);
            opening = found.equals("OpenAction");
        }
    }

    /** The stream stands in the way of every reader of names until it is inflated. */
    private void readObjects(InputStream in) throws IOException {
        boolean plain = names.stream().noneMatch(it -> it.endsWith("Decode") || it.equals("Filter"));
        if (plain) {
            inStream = false;
            names.clear();
            return;
        }
        boolean readable = names.contains("FlateDecode")
                && !names.contains("Predictor")
                && names.stream()
                        .noneMatch(it -> it.endsWith("Decode") && !it.equals("FlateDecode") || it.equals("Crypt"));
        if (!readable) {
            throw FileInspection.active(OBJECTS);
        }
        int next = in.read();
        if (next == '\r') {
            next = in.read();
        }
        if (next != '\n') {
            throw FileInspection.damaged();
        }
        inflate(in);
    }

    private void inflate(InputStream in) throws IOException {
        var objects = new PdfInspection();
        byte[] one = new byte[1];
        byte[] buffer = new byte[1 << 13];
        var inflater = new Inflater();
        try {
            while (!inflater.finished()) {
                int next = in.read();
                if (next < 0) {
                    throw FileInspection.damaged();
                }
                one[0] = (byte) next;
                inflater.setInput(one);
                int count = inflater.inflate(buffer);
                while (count > 0) {
                    inflated += count;
                    if (inflated > MOST_INFLATED) {
                        throw FileInspection.expands("bytes", MOST_INFLATED);
                    }
                    for (int i = 0; i < count; i++) {
                        objects.take(buffer[i] & 0xff);
                    }
                    count = inflater.inflate(buffer);
                }
                if (inflater.needsDictionary()) {
                    throw FileInspection.damaged();
                }
            }
        } catch (DataFormatException e) {
            throw FileInspection.damaged();
        } finally {
            inflater.end();
        }
        objects.take(' ');
    }

    private boolean endsWith(String word) {
        int from = recent.length() - word.length();
        return from >= 0
                && recent.charAt(recent.length() - 1) == word.charAt(word.length() - 1)
                && recent.indexOf(word, from) == from;
    }

    /** {@code /J#61vaScript} is the same name. */
    private static String unescaped(StringBuilder sent) {
        if (sent.indexOf("#") < 0) {
            return sent.toString();
        }
        var plain = new StringBuilder();
        for (int i = 0; i < sent.length(); i++) {
            if (sent.charAt(i) == '#'
                    && i + 2 < sent.length()
                    && HexFormat.isHexDigit(sent.charAt(i + 1))
                    && HexFormat.isHexDigit(sent.charAt(i + 2))) {
                plain.append((char) HexFormat.fromHexDigits(sent, i + 1, i + 3));
                i += 2;
            } else {
                plain.append(sent.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(int next) {
        return next == 0 || next == '\t' || next == '\n' || next == '\f' || next == '\r' || next == ' ';
    }

    private static boolean isDelimiter(int next) {
        return isSpace(next) || "()<>[]{}/%".indexOf(next) >= 0;
    }
}
