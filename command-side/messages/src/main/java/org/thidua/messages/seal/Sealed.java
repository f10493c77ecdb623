package org.thidua.messages.seal;

/**
 * What is said about a person, readable only while the person's key exists. It opens in the place it was sealed for and
 * nowhere else: event, aggregate, field and key are part of the seal.
 *
 * @param sealed how: {@link #AES_256_GCM}
 * @param kid id and version of the key, {@code <random uuid>/<version>}; tells nothing about the person
 * @param iv nonce, base64url without padding
 * @param ct ciphertext and authentication tag, base64url without padding
 * @param <T> what was sealed; not written down, the {@link SealedField} knows it
 */
public record Sealed<T>(int sealed, String kid, String iv, String ct) {

    /** AES-256-GCM, nonce of 96 bits, tag of 128 bits (NIST SP 800-38D). */
    public static final int AES_256_GCM = 1;
}
