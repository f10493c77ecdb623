package org.thidua.command.nomination;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.ProblemCode;

/**
 * A DOCX or XLSX is a ZIP of XML parts. Its list at the end and its entries from the start must tell the same: readers differ
 * in which of them they believe. Nothing is inflated further than the limits.
 */
final class OfficeInspection {

    static final int MOST_ENTRIES = 2000;
    static final long MOST_INFLATED = 250L << 20;

    /** Times the size of the file; asked only above {@link #ALWAYS_ALLOWED}, for XML of a small file is mostly repetition. */
    static final long MOST_RATIO = 100;

    static final long ALWAYS_ALLOWED = 10L << 20;

    private static final int LONGEST_LIST = 1 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LIST_RECORD = 46;

    private static final Pattern ACTIVE_PART =
            Pattern.compile(".*(vbaproject|vbadata|/embeddings/|/activex/|/macrosheets/|/dialogsheets/|oleobject).*");

    private final String mediaType;
    private final long size;
    private final StoredBytes file;

    OfficeInspection(String mediaType, long size, StoredBytes file) {
        this.mediaType = mediaType;
        this.size = size;
        this.file = file;
    }

    void inspect() throws IOException {
        List<String> listed = listed();
        for (String name : listed) {
            if (SafeName.isUnsafePath(name)) {
                throw EdgeProblem.of(ProblemCode.FILE_NAME_UNSAFE, Map.of());
            }
        }
        if (new HashSet<>(listed).size() != listed.size()) {
            throw FileInspection.polyglot("an entry twice");
        }
        if (!listed.contains(OfficeParts.CONTENT_TYPES)) {
            throw FileInspection.mismatch(mediaType);
        }
        for (String name : listed) {
            if (ACTIVE_PART.matcher("/" + name.toLowerCase(Locale.ROOT)).matches()) {
                throw FileInspection.active(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        if (!read().equals(new HashSet<>(listed))) {
            throw FileInspection.polyglot("entries that are not listed");
        }
    }

    private List<String> listed() throws IOException {
        int tailSize = (int) Math.min(size, END_RECORD + LONGEST_COMMENT);
        ByteBuffer tail = bytes(size - tailSize, tailSize);
        int end = tailSize - END_RECORD;
        while (end >= 0 && tail.getInt(end) != 0x06054b50) {
            end--;
        }
        if (end < 0) {
            throw FileInspection.damaged();
        }
        int entries = tail.getShort(end + 10) & 0xffff;
        long length = tail.getInt(end + 12) & 0xffff_ffffL;
        long start = tail.getInt(end + 16) & 0xffff_ffffL;
        long endAt = size - tailSize + end;
        boolean whole = end + END_RECORD + (tail.getShort(end + 20) & 0xffff) == tailSize && start + length == endAt;
        if (!whole) {
            throw FileInspection.polyglot("bytes outside the archive");
        }
        if (entries > MOST_ENTRIES) {
            throw FileInspection.expands("entries", MOST_ENTRIES);
        }
        if (length > LONGEST_LIST) {
            throw FileInspection.expands("bytes of the list", LONGEST_LIST);
        }
        return names(bytes(start, (int) length), entries);
    }

    private List<String> names(ByteBuffer list, int entries) {
        List<String> names = new ArrayList<>();
        long declared = 0;
        int at = 0;
        for (int i = 0; i < entries; i++) {
            if (at + LIST_RECORD > list.limit() || list.getInt(at) != 0x02014b50) {
                throw FileInspection.damaged();
            }
            if ((list.getShort(at + 8) & 1) != 0) {
                throw FileInspection.encrypted();
            }
            declared += list.getInt(at + 24) & 0xffff_ffffL;
            int nameLength = list.getShort(at + 28) & 0xffff;
            int next = at
                    + LIST_RECORD
                    + nameLength
                    + (list.getShort(at + 30) & 0xffff)
                    + (list.getShort(at + 32) & 0xffff);
            if (next > list.limit()) {
                throw FileInspection.damaged();
            }
            names.add(new String(list.array(), at + LIST_RECORD, nameLength, UTF_8));
            at = next;
        }
        if (at != list.limit()) {
            throw FileInspection.polyglot("entries that are not listed");
        }
        mustStayWithin(declared);
        return names;
    }

    private HashSet<String> read() throws IOException {
        var found = new HashSet<String>();
        var parts = new OfficeParts(mediaType);
        var limit = new Inflated();
        try (var zip = new ZipInputStream(new BufferedInputStream(file.open(), 1 << 16), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!found.add(entry.getName())) {
                    throw FileInspection.polyglot("an entry twice");
                }
                var content = new BufferedInputStream(limit.of(zip));
                content.mark(8);
                byte[] start = content.readNBytes(6);
                if (isArchive(start)) {
                    throw FileInspection.expands("archives", 0);
                }
                content.reset();
                parts.read(entry.getName(), content);
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IllegalArgumentException e) {
            throw FileInspection.damaged();
        }
        parts.mustBeOfType();
        return found;
    }

    private static boolean isArchive(byte[] start) {
        return start.length > 3
                && (start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4
                        || start[0] == 'R' && start[1] == 'a' && start[2] == 'r' && start[3] == '!'
                        || start[0] == '7' && start[1] == 'z' && start[2] == (byte) 0xbc
                        || start[0] == 0x1f && start[1] == (byte) 0x8b);
    }

    private void mustStayWithin(long inflated) {
        if (inflated > MOST_INFLATED) {
            throw FileInspection.expands("bytes", MOST_INFLATED);
        }
        if (inflated > ALWAYS_ALLOWED && inflated / MOST_RATIO > size) {
            throw FileInspection.expands("ratio", MOST_RATIO);
        }
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        if (length < END_RECORD && length < size) {
            throw FileInspection.damaged();
        }
        try (InputStream in = file.open()) {
            in.skipNBytes(from);
            return ByteBuffer.wrap(in.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** What came out of all entries together; what an entry says of itself may be a lie. */
    private final class Inflated {

        private long count;

        InputStream of(InputStream entry) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    int next = entry.read();
                    add(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = entry.read(buffer, offset, length);
                    add(Math.max(0, read));
                    return read;
                }
            };
        }

        private void add(int more) {
            count += more;
            mustStayWithin(count);
        }
    }
}
