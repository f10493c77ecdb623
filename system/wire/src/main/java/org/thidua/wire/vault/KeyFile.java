package org.thidua.wire.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.store.FolderSync;
import org.thidua.wire.store.GroupSync;
import org.thidua.wire.vault.KeyLine.Place;

/**
 * A file of {@link KeyLine}s that one process owns. A line is only ever appended; the one thing that is overwritten is
 * what a line keeps secret, when that is destroyed. Many threads that append at once share one sync.
 *
 * <p>When the power fails, lines that were not yet synced may have reached the disk in any order, in part, or as other
 * bytes; nobody has relied on them. Each line says how much of the file was synced before it. Damage that begins behind
 * all that any sound line says is cut off, with whatever follows; damage before it is refused. A file that was closed says
 * in its last lines that all others are synced.
 *
 * <p>Reads and writes do not go through a channel: that would be closed for everybody when one thread is interrupted.
 */
final class KeyFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private static final String SYNCED = "synced";
    /** Twice: the first is lost together with the end of the line before it. */
    private static final List<String> ALL_SYNCED = List.of(SYNCED, SYNCED);

    private static final int CHUNK = 1 << 16;
    private static final int FIRST_LINE = 512;

    private final Path path;
    private final RandomAccessFile file;
    private final FileLock lock;
    private final GroupSync durable;

    private long end;
    /** How much is on disk. */
    private long synced;
    /** How much some line says is on disk. */
    private long attested;
    /** Where the last line ends that says more than that. */
    private long told;

    private KeyFile(Path path, RandomAccessFile file, FileLock lock, Consumer<Throwable> whenSyncFailed) {
        this.path = path;
        this.file = file;
        this.lock = lock;
        durable = new GroupSync("the vault " + path, this::sync, whenSyncFailed);
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
                FolderSync.sync(PrivateFiles.folderOf(path));
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
     * Reads all lines, before anything is appended; lines behind damage that is cut off are not read.
     *
     * @throws VaultUnusable when a line is not as it was written, and somebody may have relied on it
     */
    synchronized void read(Consumer<KeyLine> reader) {
        try {
            file.seek(0);
            var reading = new Reading(reader);
            byte[] bytes = new byte[CHUNK];
            int filled = 0;
            for (int more = file.read(bytes); more > 0; more = file.read(bytes, filled, bytes.length - filled)) {
                int from = 0;
                for (int to = filled; to < filled + more; to++) {
                    if (bytes[to] == '\n') {
                        reading.line(Arrays.copyOfRange(bytes, from, to));
                        from = to + 1;
                    }
                }
                filled += more - from;
                System.arraycopy(bytes, from, bytes, 0, filled);
                if (filled == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * filled);
                }
            }
            end = reading.sound;
            if (end < file.length()) {
                cutOff(reading.soundLines + 1, end);
            }
        } catch (IOException e) {
            throw new VaultUnusable("The vault " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Lines as they come; after the first damaged one only what they say is synced. */
    private final class Reading {
        private final Consumer<KeyLine> reader;
        private long at;
        private long sound;
        private int soundLines;

        private Reading(Consumer<KeyLine> reader) {
            this.reader = reader;
        }

        private void line(byte[] bytes) {
            KeyLine line = KeyLine.parsed(soundLines + 1, at, bytes);
            boolean isNext = at == sound;
            at += bytes.length + 1;
            if (line == null) {
                return;
            }
            attested = Math.max(attested, line.synced());
            if (!isNext) {
                return;
            }
            sound = at;
            soundLines++;
            if (!line.text().equals(SYNCED)) {
                told = at;
                reader.accept(line);
            }
        }
    }

    /**
     * Cuts off a line whose secret is damaged, and all that follows.
     *
     * @throws VaultUnusable when somebody may have relied on it
     */
    synchronized void cutOff(KeyLine line) {
        try {
            cutOff(line.number(), line.at());
        } catch (IOException e) {
            throw new VaultUnusable("The vault " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void cutOff(int number, long at) throws IOException {
        // The second line is written when the first is on disk: a long file never begins with an unfinished line.
        if (at < attested || at == 0 && file.length() > FIRST_LINE) {
            throw damaged(number);
        }
        log.warn(
                "Cut off {} bytes of {} from line {} on, which a kill or a power cut had left unfinished: nothing was"
                        + " sealed under what they held",
                file.length() - at,
                path,
                number);
        file.setLength(at);
        file.getFD().sync();
        end = at;
    }

    /** Makes sure that all lines are on disk, those that were read too, and that the file says so. */
    void attest() {
        durable.awaitVisible();
        if (isUntold()) {
            append(ALL_SYNCED);
        }
    }

    private synchronized boolean isUntold() {
        return told > attested;
    }

    /** Appends lines without secrets; they are on disk when this returns. */
    void append(List<String> texts) {
        durable.commit(() -> write(texts));
    }

    /** Appends a line with a secret; it is on disk when this returns. */
    Place append(String text, String secret) {
        var place = new Place[1];
        durable.commit(() -> place[0] = write(text, KeyLine.kept(secret)));
        return place[0];
    }

    /** A line with what {@link KeyLine} writes in the place of its secret. */
    record Kept(String text, String kept) {}

    /** Appends lines with secrets; they are on disk, all by one sync, when this returns. */
    List<Place> appendKept(List<Kept> lines) {
        var places = new ArrayList<Place>(lines.size());
        durable.commit(() -> lines.forEach(line -> places.add(write(line.text(), line.kept()))));
        return places;
    }

    /** Reads a secret. */
    synchronized String secretAt(Place place) {
        try {
            byte[] kept = new byte[KeyLine.lengthOfSecret(place)];
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

    VaultUnusable damaged(KeyLine line) {
        return damaged(line.number());
    }

    @Override
    public String toString() {
        return path.toString();
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

    private void sync() throws IOException {
        long reached = end();
        file.getFD().sync();
        isSynced(reached);
    }

    private synchronized long end() {
        return end;
    }

    private synchronized void isSynced(long reached) {
        synced = reached;
    }

    private synchronized void write(List<String> texts) {
        var lines = new StringBuilder();
        texts.forEach(text -> lines.append(KeyLine.begun(synced, text)).append('\n'));
        write(lines.toString());
        if (!texts.equals(ALL_SYNCED)) {
            told = end;
        }
    }

    private synchronized Place write(String text, String kept) {
        String before = KeyLine.begun(synced, text) + "|";
        var place = new Place(end + before.length(), kept.length());
        write(before + kept + "\n");
        told = end;
        return place;
    }

    private synchronized void write(String lines) {
        try {
            file.seek(end);
            file.write(lines.getBytes(StandardCharsets.ISO_8859_1));
            end += lines.length();
            attested = Math.max(attested, synced);
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
            Arrays.fill(dots, (byte) KeyLine.DESTROYED);
            file.seek(place.at());
            file.write(dots);
        } catch (IOException e) {
            throw new UncheckedIOException("the vault " + path + " cannot be written", e);
        }
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
}
