package org.thidua.messages.erasure;

/**
 * What a search for readable traces of the person found in one store.
 *
 * @param store for example {@code vault}, {@code events}, {@code views}, {@code evidence}
 * @param examined how many keys, seals, documents or files were tried
 * @param readable how many of them could still be read; 0 in a proof
 */
public record StoreCheck(String store, int examined, int readable) {}
