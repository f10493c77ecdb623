package org.thidua.messages.erasure;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * One store was searched for what could still be read about the person, and nothing was found.
 *
 * @param store for example {@code vault}, {@code events}, {@code views}, {@code evidence}
 * @param examined how many keys, seals, documents or files were tried and could not be read
 */
@EventName("erasure.store-checked")
@Revision("1")
public record StoreChecked(String erasureId, String personId, String store, int examined) implements ErasureEvent {}
