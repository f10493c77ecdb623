package org.thidua.messages.erasure;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Another administrator agrees.
 *
 * @param confirmedBy id of the administrator, never the one who requested it
 * @param dueAt when it begins unless it is cancelled or held
 */
@EventName("erasure.confirmed")
@Revision("1")
public record ErasureConfirmed(String erasureId, String personId, String confirmedBy, Instant dueAt)
        implements ErasureEvent {}
