package org.thidua.wire.vault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.store.GroupSync;

/**
 * A file of lines that one process owns. A line is only ever appended; the one thing that is overwritten is what a line
 * keeps secret, when that is destroyed. Many threads that append at once share one sync.
 *
 * <p>A line is {@code text|sum} or {@code text|sum|secret|sum}, each sum a CRC-32 in hexadecimal; a destroyed secret and
 * its sum are dots. Reads and writes do not go through a channel: that would be closed for everybody when one thread is
 * interrupted.
 */
final class KeyFile implements AutoCloseable {

    /** Where a secret and its sum are in the file. */
    record Place(long at, int length) {}

    /**
     * A line as it was read.
     *
     * @param number counted from 1
     * @param place where its secret is, when it has one
     * @param sound whether the secret is there as it was written
     */
    record Line(int number, String text, @Nullable Place place, boolean sound) {}

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private static final int SUM = 8;
    private static final byte DESTROYED = '.';

    private final Path path;
    private final RandomAccessFile file;
    private final FileLock lock;
    private final GroupSync durable;
    private long end;

    private KeyFile(Path path, RandomAccessFile file, FileLock lock, Consumer<Throwable> whenSyncFailed) {
        this.path = path;
        this.file = file;
        this.lock = lock;
        durable = new GroupSync(() -> file.getFD().sync(), whenSyncFailed);
    }

    /**
     * Opens the file; makes it when it does not exist.
     *
     * @param whenSyncFailed told once, when lines no longer reach the disk
     * @throws VaultUnusable when another process has it open
     */
    static KeyFile open(Path path, Consumer<Throwable> whenSyncFailed) {
        try {
            if (Files.notExists(path)) {
                PrivateFiles.create(path).close();
                PrivateFiles.sync(PrivateFiles.folderOf(path));
            }
            var file = new RandomAccessFile(path.toFile(), "rw");
            @Nullable FileLock lock = lock(file);
            if (lock == null) {
                file.close();
                throw new VaultUnusable("The vault " + path + " is in use by another process: stop that one, or set"
                        + " THIDUA_VAULT_FOLDER to another folder.");
            }
            return new KeyFile(path, file, lock, whenSyncFailed);
        } catch (IOException e) {
            throw new VaultUnusable("The vault " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Reads all lines, once, before anything is appended. What is left of a line at the end, written when the process
     * was killed and so never relied upon, is cut off.
     *
     * @throws VaultUnusable when a line is not as it was written
     */
    void read(Consumer<Line> reader) {
        try {
            file.seek(0);
            // Not closed: it is the file itself.
            InputStream in = new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16);
            var line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                reader.accept(parsed(number, line.toByteArray()));
                end += line.size() + 1;
                line.reset();
                number++;
            }
            if (line.size() > 0) {
                log.warn(
                        "Cut off line {} of {}, which a stop in the middle of writing had left incomplete",
                        number,
                        path);
                file.setLength(end);
                file.getFD().sync();
            }
        } catch (IOException e) {
            throw new VaultUnusable("The vault " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Appends lines without secrets; they are on disk when this returns. */
    void append(List<String> texts) {
        var lines = new StringBuilder();
        texts.forEach(
                text -> lines.append(text).append('|').append(sum(bytes(text))).append('\n'));
        durable.commit(() -> write(bytes(lines.toString())));
    }

    /** Appends a line with a secret; it is on disk when this returns. */
    Place append(String text, String secret) {
        String before = text + "|" + sum(bytes(text)) + "|";
        String kept = secret + "|" + sum(bytes(secret));
        var place = new Place[1];
        durable.commit(() -> place[0] = new Place(write(bytes(before + kept + "\n")) + before.length(), kept.length()));
        return place[0];
    }

    /** Reads a secret. */
    synchronized String secretAt(Place place) {
        try {
            byte[] kept = new byte[place.length() - 1 - SUM];
            file.seek(place.at());
            file.readFully(kept);
            return new String(kept, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("the vault " + path + " cannot be read", e);
        }
    }

    /** Overwrites secrets; they are gone from the file when this returns. */
    void destroy(List<Place> places) {
        if (!places.isEmpty()) {
            durable.commit(() -> places.forEach(this::overwrite));
        }
    }

    VaultUnusable damaged(Line line) {
        return damaged(line.number());
    }

    @Override
    public void close() {
        durable.close();
        try {
            lock.release();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the vault " + path + " cannot be closed", e);
        }
    }

    private synchronized long write(byte[] lines) {
        try {
            long at = end;
            file.seek(at);
            file.write(lines);
            end += lines.length;
            return at;
        } catch (IOException e) {
            cutOff();
            throw new UncheckedIOException("the vault " + path + " cannot be written", e);
        }
    }

    /** What a full disk let through of a line would be in the way of the next one. */
    private void cutOff() {
        try {
            file.setLength(end);
        } catch (IOException e) {
            log.warn("The end of {} cannot be cut off", path, e);
        }
    }

    private synchronized void overwrite(Place place) {
        try {
            byte[] dots = new byte[place.length()];
            Arrays.fill(dots, DESTROYED);
            file.seek(place.at());
            file.write(dots);
        } catch (IOException e) {
            throw new UncheckedIOException("the vault " + path + " cannot be written", e);
        }
    }

    private Line parsed(int number, byte[] line) {
        String all = new String(line, StandardCharsets.ISO_8859_1);
        int textEnd = all.indexOf('|');
        int sumEnd = textEnd + 1 + SUM;
        if (textEnd < 0 || all.length() < sumEnd) {
            throw damaged(number);
        }
        String text = all.substring(0, textEnd);
        if (!all.startsWith(sum(bytes(text)), textEnd + 1)) {
            throw damaged(number);
        }
        if (all.length() == sumEnd) {
            return new Line(number, text, null, true);
        }
        if (all.charAt(sumEnd) != '|' || all.length() < sumEnd + 2 + SUM) {
            throw damaged(number);
        }
        String kept = all.substring(sumEnd + 1);
        String secret = kept.substring(0, kept.length() - 1 - SUM);
        boolean sound = kept.equals(secret + "|" + sum(bytes(secret)));
        return new Line(number, text, new Place(end + sumEnd + 1, kept.length()), sound);
    }

    private VaultUnusable damaged(int number) {
        return new VaultUnusable("Line " + number + " of the vault " + path + " is damaged: restore the vault from its"
                + " copy; destroyed keys are destroyed again by themselves.");
    }

    private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // This very process has it open.
        }
    }

    private static String sum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
