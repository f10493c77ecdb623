package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Opened.Why;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.seal.Unsealing;
import org.thidua.wire.vault.KeyVault.Found;

/**
 * Seals and opens by Tink's AES-256-GCM under the keys of a {@link KeyVault}. The place, that is event, aggregate, field
 * and key, is associated data: each with its length before it, in this order.
 *
 * <p>When the vault cannot be reached, every method throws what the vault throws: nothing is taken for unreadable because
 * nobody could look.
 */
public final class TinkSeals implements Seals, Unsealing {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Bytes, or why there are none. */
    private sealed interface Bytes {
        record Plain(byte[] bytes) implements Bytes {}

        record None(Why why) implements Bytes {}
    }

    private final KeyVault vault;
    private final UnreadableSeals unreadable;

    /** @param unreadable told about every seal that should open and does not */
    public TinkSeals(KeyVault vault, UnreadableSeals unreadable) {
        this.vault = vault;
        this.unreadable = unreadable;
    }

    @Override
    public <T> Sealed<T> seal(SealedField<T> field, String aggregateId, String subjectId, T value) {
        DataKey key = vault.keyFor(subjectId, field.purpose());
        byte[] place = AssociatedData.of(field.event(), aggregateId, field.path(), key.kid());
        byte[] sealed = encrypt(key.aead(), ContentBytes.of(field.content(), value), place);
        return new Sealed<>(
                Sealed.AES_256_GCM,
                key.kid(),
                ENCODER.encodeToString(Arrays.copyOf(sealed, AesKeys.NONCE_BYTES)),
                ENCODER.encodeToString(Arrays.copyOfRange(sealed, AesKeys.NONCE_BYTES, sealed.length)));
    }

    @Override
    public <T> boolean says(SealedField<T> field, String aggregateId, Sealed<T> sealed, T value) {
        return open(field, aggregateId, sealed) instanceof Opened.Readable<T>(T said) && said.equals(value);
    }

    @Override
    public <T> Opened<T> open(SealedField<T> field, String aggregateId, Sealed<T> sealed) {
        return switch (bytesIn(field.event(), aggregateId, field.path(), sealed)) {
            case Bytes.Plain(byte[] bytes) -> new Opened.Readable<>(ContentBytes.<T>read(field.content(), bytes));
            case Bytes.None(Why why) -> new Opened.Unreadable<>(why);
        };
    }

    /**
     * Why a seal that was found in a stored event does not open there; nothing when it does. What it says is not told.
     *
     * @param path of the field in the stored JSON
     */
    public Optional<Why> whyUnreadable(String event, String aggregateId, String path, Sealed<?> sealed) {
        return bytesIn(event, aggregateId, path, sealed) instanceof Bytes.None(Why why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public void forget(Collection<String> kids) {
        vault.forget(kids);
    }

    private Bytes bytesIn(String event, String aggregateId, String path, Sealed<?> sealed) {
        Bytes bytes =
                switch (vault.find(sealed.kid())) {
                    case Found.Usable(DataKey key) -> decrypted(event, aggregateId, path, sealed, key.aead());
                    case Found.Destroyed destroyed -> new Bytes.None(Why.ERASED);
                    case Found.Unknown unknown -> new Bytes.None(Why.KEY_MISSING);
                };
        if (bytes instanceof Bytes.None(Why why) && why != Why.ERASED) {
            unreadable.met(why, event, aggregateId, path, sealed.kid());
        }
        return bytes;
    }

    private static Bytes decrypted(String event, String aggregateId, String path, Sealed<?> sealed, Aead key) {
        try {
            byte[] iv = decoded(sealed.iv());
            byte[] ct = decoded(sealed.ct());
            if (sealed.sealed() != Sealed.AES_256_GCM || iv.length != AesKeys.NONCE_BYTES) {
                return new Bytes.None(Why.TAMPERED);
            }
            byte[] both = Arrays.copyOf(iv, iv.length + ct.length);
            System.arraycopy(ct, 0, both, iv.length, ct.length);
            return new Bytes.Plain(key.decrypt(both, AssociatedData.of(event, aggregateId, path, sealed.kid())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Bytes.None(Why.TAMPERED);
        }
    }

    /**
     * One way of writing for each seal: Java's decoder would take padding and stray last bits too.
     *
     * @throws IllegalArgumentException when it is not that way
     */
    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!ENCODER.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not the one base64url form");
        }
        return bytes;
    }

    private static byte[] encrypt(Aead key, byte[] plain, byte[] place) {
        try {
            return key.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not encrypt", e);
        }
    }
}
