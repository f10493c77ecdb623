package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.thidua.messages.seal.Purpose;

/**
 * Wraps what a vault keeps under its master key, each thing for one place: a wrapped key that is copied to another
 * person, purpose or id does not open there.
 */
final class KeyWrap {

    private static final String KEY = "key";
    private static final String SECRET = "secret";

    private final Aead master;

    KeyWrap(Aead master) {
        this.master = master;
    }

    byte[] wrapKey(byte[] key, String kid, String subjectId, Purpose purpose) {
        return wrap(key, AssociatedData.of(KEY, kid, subjectId, purpose.name()));
    }

    DataKey unwrapKey(byte[] wrapped, String kid, String subjectId, Purpose purpose) {
        byte[] key = unwrap(wrapped, AssociatedData.of(KEY, kid, subjectId, purpose.name()), kid);
        try {
            return new DataKey(kid, AesKeys.of(key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] wrapSecret(byte[] secret, String name) {
        return wrap(secret, AssociatedData.of(SECRET, name));
    }

    byte[] unwrapSecret(byte[] wrapped, String name) {
        return unwrap(wrapped, AssociatedData.of(SECRET, name), name);
    }

    /** Whether the master key is the one that wrapped this secret. */
    boolean fits(byte[] wrapped, String name) {
        try {
            master.decrypt(wrapped, AssociatedData.of(SECRET, name));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] wrap(byte[] plain, byte[] place) {
        try {
            return master.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key of the vault does not wrap", e);
        }
    }

    /** It fitted when the vault was opened: whoever meets this must not take it for a missing key. */
    private byte[] unwrap(byte[] wrapped, byte[] place, String what) {
        try {
            return master.decrypt(wrapped, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault has " + what + ", and the master key does not open it", e);
        }
    }
}
