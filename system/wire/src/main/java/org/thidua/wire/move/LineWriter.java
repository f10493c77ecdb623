package org.thidua.wire.move;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Writes a file of JSON values, one in each line, and sums it up on the way. */
final class LineWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final MessageDigest digest = Sums.sha256();
    private final OutputStream out;
    private long count;

    private LineWriter(FileChannel file) {
        this.file = file;
        out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER);
    }

    /** Begins a file that only its owner may read; one that is there is written anew. */
    static LineWriter to(Path path) throws IOException {
        return new LineWriter(ExportFolder.newFile(path));
    }

    void write(Object value) throws IOException {
        out.write(Lines.JSON.writeValueAsBytes(value));
        out.write('\n');
        count++;
    }

    /** Brings the file to the disk. */
    Manifest.Part end() throws IOException {
        out.flush();
        file.force(true);
        return new Manifest.Part(count, Sums.hex(digest));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
