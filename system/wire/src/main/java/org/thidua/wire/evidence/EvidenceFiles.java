package org.thidua.wire.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Encrypted files. What comes in is encrypted while it is read: neither a whole file in memory nor a byte of it in clear on
 * disk. Every file has a random key of its own (AES-256-GCM in segments of 1 MiB, keys by HKDF, as Tink's streaming
 * encryption does it); nobody keeps the key here, so a file whose key is lost or erased is noise.
 *
 * <p>A file is named by the SHA-256 of its stored bytes: a name that proves them.
 */
public final class EvidenceFiles {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final EvidenceStore store;

    public EvidenceFiles(EvidenceStore store) {
        this.store = store;
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
        try (EvidenceStore.Unfinished unfinished = store.begin()) {
            MessageDigest plainSum = MessageDigest.getInstance("SHA-256");
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream plain = cipher(key)
                    .newEncryptingStream(new DigestOutputStream(unfinished.bytes(), sum), associated(dossier))) {
                size = copy(new DigestInputStream(content, plainSum), plain, most);
            }
            String name = HexFormat.of().formatHex(sum.digest());
            unfinished.finish(name);
            return new StoredFile(
                    size,
                    HexFormat.of().formatHex(plainSum.digest()),
                    name,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
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
        InputStream stored = new BufferedInputStream(store.open(sha256), SEGMENT);
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
            store.remove(sha256);
        }
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
}
