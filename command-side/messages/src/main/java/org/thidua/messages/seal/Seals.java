package org.thidua.messages.seal;

import org.thidua.messages.shared.Rejected;

/**
 * Seals what commands say about people. Command handlers are given it like their neighbours; it answers whether a seal
 * says something, and never what it says.
 */
public interface Seals {

    /**
     * Seals a value under the person's key for the purpose of the field; makes the key when there is none yet.
     *
     * @param aggregateId of the event that will carry it
     * @param subjectId whom it is about
     * @throws Rejected with {@code PERSON_ERASED} when the keys of the person were destroyed
     */
    <T> Sealed<T> seal(SealedField<T> field, String aggregateId, String subjectId, T value);

    /** Whether a sealed value is this one; not so when its key was destroyed or the seal is broken. */
    <T> boolean says(SealedField<T> field, String aggregateId, Sealed<T> sealed, T value);
}
