package org.thidua.command.nomination;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * A JPEG is read marker by marker to its end. Cameras of telephones append pictures and notes of their own, so bytes after the
 * end are no fault unless they are an archive or a program.
 */
final class JpegInspection {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegInspection() {}

    static void inspect(StoredBytes file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new NoArchive(file.open())))) {
            in.skipNBytes(2);
            int marker = marker(in);
            while (marker != END_OF_IMAGE) {
                int length = in.readUnsignedShort();
                if (length < 2) {
                    throw FileInspection.damaged();
                }
                if (isFrame(marker) && length >= 7) {
                    in.skipNBytes(1);
                    long pixels = (long) in.readUnsignedShort() * in.readUnsignedShort();
                    if (pixels > PngInspection.MOST_PIXELS) {
                        throw FileInspection.expands("pixels", PngInspection.MOST_PIXELS);
                    }
                    in.skipNBytes(length - 7L);
                } else {
                    in.skipNBytes(length - 2L);
                }
                marker = marker == START_OF_SCAN ? afterScan(in) : marker(in);
            }
            int one = in.read();
            int two = in.read();
            if (one == 'M' && two == 'Z' || one == 0x1f && two == 0x8b || one == '<' || one == '#' && two == '!') {
                throw FileInspection.polyglot("bytes after the end");
            }
            byte[] rest = new byte[1 << 13];
            while (in.read(rest) >= 0) {
                // NoArchive looks at what passes
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw FileInspection.damaged();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** In the coded data 0xff is followed by 0 or by a restart marker. */
    private static int afterScan(DataInputStream in) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            while (next == 0xff) {
                next = in.readUnsignedByte();
                if (next != 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return next;
                }
            }
        }
    }
}
