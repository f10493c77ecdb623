package org.thidua.command.nomination;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes the bytes of a document or picture on and refuses those in which an archive begins or ends: another program would
 * open such a file as the archive. Each signature is long enough not to occur by chance in 25 MiB of compressed data.
 */
final class NoArchive extends FilterInputStream {

    private static final int HIGHEST_ZIP_VERSION = 63;
    /** Readers of PDF look for its header so far into a file. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private long last;
    private long count;

    NoArchive(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            look(next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            look(buffer[offset + i] & 0xff);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void look(int next) {
        last = last << 8 | next;
        count++;
        long six = last & 0xffff_ffff_ffffL;
        boolean localHeader =
                last >>> 32 == 0x504b0304L && (last >>> 24 & 0xff) <= HIGHEST_ZIP_VERSION && (last >>> 16 & 0xff) == 0;
        if (localHeader || last == 0x504b0506_00000000L) {
            throw FileInspection.polyglot("ZIP");
        }
        if (six == 0x526172211a07L) {
            throw FileInspection.polyglot("RAR");
        }
        if (six == 0x377abcaf271cL) {
            throw FileInspection.polyglot("7z");
        }
        if ((last & 0xff_ffff_ffffL) == 0x255044462dL && count > 5 && count <= PDF_HEADER_WITHIN) {
            throw FileInspection.polyglot("PDF");
        }
    }
}
