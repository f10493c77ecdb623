package org.thidua.command.nomination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** A PNG is a list of chunks, each with its checksum, and ends with {@code IEND}: nothing may follow. */
final class PngInspection {

    /** Pixels; a scanned A3 page at 600 dpi has 70 million. */
    static final long MOST_PIXELS = 100_000_000;

    private PngInspection() {}

    static void inspect(StoredBytes file) throws IOException {
        try (var in = new BufferedInputStream(new NoArchive(file.open()))) {
            in.skipNBytes(8);
            boolean first = true;
            while (true) {
                int length = new DataInputStream(in).readInt();
                var chunk = new CheckedInputStream(in, new CRC32());
                String type = new String(chunk.readNBytes(4), ISO_8859_1);
                if (length < 0 || first != type.equals("IHDR")) {
                    throw FileInspection.damaged();
                }
                if (first) {
                    var header = new DataInputStream(chunk);
                    long pixels = (header.readInt() & 0xffff_ffffL) * (header.readInt() & 0xffff_ffffL);
                    if (pixels < 0 || pixels > MOST_PIXELS) {
                        throw FileInspection.expands("pixels", MOST_PIXELS);
                    }
                    chunk.skipNBytes(Math.max(0, length - 8));
                    first = false;
                } else {
                    chunk.skipNBytes(length);
                }
                int sum = (int) chunk.getChecksum().getValue();
                if (new DataInputStream(in).readInt() != sum) {
                    throw FileInspection.damaged();
                }
                if (type.equals("IEND")) {
                    break;
                }
            }
            if (in.read() >= 0) {
                throw FileInspection.polyglot("bytes after the end");
            }
        }
    }
}
