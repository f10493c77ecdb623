package org.thidua.messages.erasure;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The erasure was called off before it began; it may be requested again.
 *
 * @param cancelledBy id of the administrator
 */
@EventName("erasure.cancelled")
@Revision("1")
public record ErasureCancelled(String erasureId, String personId, String cancelledBy) implements ErasureEvent {}
