package org.thidua.messages.erasure;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The delay is over and nothing holds the person: the keys are being destroyed, and there is no way back. */
@EventName("erasure.begun")
@Revision("1")
public record ErasureBegun(String erasureId, String personId) implements ErasureEvent {}
