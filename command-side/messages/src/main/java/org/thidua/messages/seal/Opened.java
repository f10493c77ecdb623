package org.thidua.messages.seal;

/** What came of opening a seal. */
public sealed interface Opened<T> {

    /** The seal opened. */
    record Readable<T>(T value) implements Opened<T> {}

    /** It does not open. */
    record Unreadable<T>(Why why) implements Opened<T> {}

    /** Why a seal does not open. */
    enum Why {
        /** The key was destroyed: the person has been erased. */
        ERASED,
        /** The key is there and does not fit: the ciphertext was changed or belongs elsewhere. */
        TAMPERED,
        /** The vault has never heard of the key: a vault was lost or replaced. */
        KEY_MISSING
    }
}
