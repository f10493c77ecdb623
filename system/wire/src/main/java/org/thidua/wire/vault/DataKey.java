package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;

/**
 * A key that can be used.
 *
 * @param kid its id and version, {@code <random uuid>/<version>}
 * @param aead AES-256-GCM without a prefix; its ciphertext begins with the nonce
 */
public record DataKey(String kid, Aead aead) {}
