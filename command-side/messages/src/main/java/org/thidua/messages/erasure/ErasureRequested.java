package org.thidua.messages.erasure;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An administrator asks that a person be erased.
 *
 * @param erasureId {@code erasure:<person id>}
 * @param reason an {@link ErasureReason}
 * @param reference number of the file in which the request is kept, never a name; may be empty
 * @param requestedBy id of the administrator
 */
@EventName("erasure.requested")
@Revision("1")
public record ErasureRequested(String erasureId, String personId, String reason, String reference, String requestedBy)
        implements ErasureEvent {}
