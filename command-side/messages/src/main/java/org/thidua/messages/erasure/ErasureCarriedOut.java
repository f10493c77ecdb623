package org.thidua.messages.erasure;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The person's keys no longer exist.
 *
 * @param keys how many there were; {@link KeysDestroyed} names them
 */
@EventName("erasure.carried-out")
@Revision("1")
public record ErasureCarriedOut(String erasureId, String personId, int keys) implements ErasureEvent {}
