package org.thidua.wire.vault;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;

/**
 * Makes, gives out and destroys the keys of people: one for each person and purpose. What it has destroyed it never
 * gives out again, and it makes no new key for that person. A key store of another kind, such as a key management
 * service, can take the place of the two that are here.
 *
 * <p>A vault that cannot be reached throws; it never says that a key is unknown because it could not look.
 */
public interface KeyVault extends AutoCloseable {

    /** What is known about a key. */
    sealed interface Found {

        /** It exists. */
        record Usable(DataKey key) implements Found {}

        /** It was destroyed. */
        record Destroyed() implements Found {}

        /** This vault has never heard of it. */
        record Unknown() implements Found {}
    }

    /**
     * The key to seal with; made when there is none, and then on disk before this returns. All who ask for the same one
     * at the same time, on any node, get the same one.
     *
     * @throws Rejected with {@code PERSON_ERASED} when the keys of the person were destroyed
     */
    DataKey keyFor(String subjectId, Purpose purpose);

    /** The key to open with. */
    Found find(String kid);

    /** Every key the person ever had, destroyed ones too. */
    List<String> keysOf(String subjectId);

    /**
     * Destroys every key of the person, for all purposes, and makes sure that there will be none again. May be repeated.
     *
     * @return every key the person ever had
     */
    List<String> destroy(String subjectId);

    /**
     * Destroys again what a list says was destroyed, also keys that this vault has never heard of: it may have been
     * restored from a copy older than they are.
     *
     * @return whether anything was left to destroy
     */
    boolean destroy(String subjectId, Collection<String> kids);

    /** Drops keys from the memory of this node, which may then ask the vault for them again. */
    void forget(Collection<String> kids);

    /** For how long after a destruction another node may still hold the key in memory. */
    Duration forgetsWithin();

    /** Whether it has never held a key of a person. */
    boolean isEmpty();

    /**
     * Thirty-two random bytes that belong to the service and to nobody in particular: made at the first call, the same
     * on all nodes from then on.
     */
    byte[] secret(String name);

    @Override
    void close();
}
