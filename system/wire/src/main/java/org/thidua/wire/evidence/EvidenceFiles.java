package org.thidua.wire.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.thidua.wire.store.FolderSync;

/**
 * A folder of encrypted files. What comes in is encrypted while it is read: neither a whole file in memory nor a byte
 * of it in clear on disk. Every file has a random key of its own (AES-256-GCM in segments of 1 MiB, keys by HKDF, as
 * Tink's streaming encryption does it); nobody keeps the key here, so a file whose key is lost or erased is noise.
 *
 * <p>A file is named by the SHA-256 of its stored bytes: a name that proves them.
 */
public final class EvidenceFiles {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /**
     * Opens the folder, makes it when there is none, and clears away what a crash left unfinished: what nobody has
     * written to for an hour, as another process may be storing a file in the same folder.
     *
     * @throws UncheckedIOException when it can be neither made nor read
     */
    public EvidenceFiles(Path folder) {
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

    /**
     * Encrypts and stores a file; it is on disk when this returns.
     *
     * @param dossier the nomination it belongs to; it does not open for another one
     * @param most bytes
     * @throws EvidenceTooLarge when there are more
     * @throws IOException when it cannot be read or written; nothing of it is kept
     */
    public StoredFile store(String dossier, InputStream content, long most) throws IOException {
        byte[] key = Random.randBytes(KEY_BYTES);
        Path unfinished = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            MessageDigest plainSum = MessageDigest.getInstance("SHA-256");
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            long size;
            try (FileChannel file =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var stored = new HashedChannel(file, sum);
                try (OutputStream plain = cipher(key).newEncryptingStream(stored, associated(dossier))) {
                    size = copy(new DigestInputStream(content, plainSum), plain, most);
                }
                file.force(true);
            }
            String name = HexFormat.of().formatHex(sum.digest());
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            FolderSync.sync(folder);
            return new StoredFile(
                    size,
                    HexFormat.of().formatHex(plainSum.digest()),
                    name,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * The content of a stored file. Reading fails with an {@link IOException} where a byte of it was changed.
     *
     * @throws NoSuchFileException when there is none of this name
     */
    public InputStream open(String dossier, String sha256, String key) throws IOException {
        if (!NAME.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        InputStream stored = new BufferedInputStream(Files.newInputStream(folder.resolve(sha256)), SEGMENT);
        try {
            return cipher(Base64.getUrlDecoder().decode(key)).newDecryptingStream(stored, associated(dossier));
        } catch (GeneralSecurityException e) {
            stored.close();
            throw new IOException("the stored file " + sha256 + " cannot be decrypted", e);
        }
    }

    /** Removes a file that no dossier took; changes nothing when there is none. */
    public void remove(String sha256) throws IOException {
        if (NAME.matcher(sha256).matches()) {
            Files.deleteIfExists(folder.resolve(sha256));
        }
    }

    private static boolean isAbandoned(Path file, Instant now) {
        // Zero, so long ago, when another process has just cleared it away.
        return file.toString().endsWith(UNFINISHED)
                && file.toFile().lastModified() < now.minus(ABANDONED).toEpochMilli();
    }

    private static long copy(InputStream content, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > most) {
                throw new EvidenceTooLarge(most);
            }
            to.write(buffer, 0, read);
        }
        return size;
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private static byte[] associated(String dossier) {
        return ("evidence of " + dossier).getBytes(UTF_8);
    }

    /** Writes to a channel what is hashed on the way; closing it leaves the channel open, to be forced to disk. */
    private static final class HashedChannel extends OutputStream {
        private final FileChannel file;
        private final MessageDigest hash;

        HashedChannel(FileChannel file, MessageDigest hash) {
            this.file = file;
            this.hash = hash;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            hash.update(bytes, offset, length);
            ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
            while (left.hasRemaining()) {
                file.write(left);
            }
        }
    }
}
