package org.thidua.wire.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.thidua.wire.store.FolderSync;

/** Files in a folder. Several processes may use one folder where they all reach it. */
public final class EvidenceFolder implements EvidenceStore {

    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    /**
     * Opens the folder, makes it when there is none, and clears away what a crash left unfinished: what nobody has
     * written to for an hour, as another process may be storing a file in the same folder.
     *
     * @throws UncheckedIOException when it can be neither made nor read
     */
    public EvidenceFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            FolderSync.sync(folder.toAbsolutePath().resolve(".."));
            try (DirectoryStream<Path> unfinished =
                    Files.newDirectoryStream(folder, file -> isAbandoned(file, Instant.now()))) {
                for (Path file : unfinished) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence " + folder + " cannot be used", e);
        }
    }

    @Override
    public Unfinished begin() throws IOException {
        return new Part(folder.resolve(UUID.randomUUID() + UNFINISHED));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public Stream<String> names() throws IOException {
        return Files.list(folder).map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(UNFINISHED));
    }

    private static boolean isAbandoned(Path file, Instant now) {
        // Zero, so long ago, when another process has just cleared it away.
        return file.toString().endsWith(UNFINISHED)
                && file.toFile().lastModified() < now.minus(ABANDONED).toEpochMilli();
    }

    private final class Part implements Unfinished {

        private final Path path;
        private final FileChannel file;

        Part(Path path) throws IOException {
            this.path = path;
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        /** Closing it leaves the channel open, to be forced to disk. */
        @Override
        public OutputStream bytes() {
            OutputStream out = Channels.newOutputStream(file);
            return new OutputStream() {
                @Override
                public void write(int single) throws IOException {
                    out.write(single);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public void finish(String name) throws IOException {
            file.force(true);
            file.close();
            Files.move(path, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            FolderSync.sync(folder);
        }

        @Override
        public void close() throws IOException {
            file.close();
            Files.deleteIfExists(path);
        }
    }
}
