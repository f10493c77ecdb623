package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;

/**
 * The key that wraps all others: a file here; elsewhere a key management service, through the {@code Aead} that Tink's
 * {@code KmsClient} gives.
 */
public interface MasterKey {

    /**
     * The key for a vault that holds nothing yet; made when there is none.
     *
     * @throws VaultUnusable when it cannot be made, or must not be used
     */
    Aead forNewVault();

    /**
     * The key of a vault that holds something.
     *
     * @throws VaultUnusable when there is none, or it must not be used
     */
    Aead ofVault();

    /** Names the key for people; never says the key. */
    @Override
    String toString();
}
