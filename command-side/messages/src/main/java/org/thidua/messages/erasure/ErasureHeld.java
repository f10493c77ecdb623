package org.thidua.messages.erasure;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The erasure was due, but something that began after its confirmation holds the person; it waits and is tried again.
 *
 * @param holds each as kind, nomination and, where there is one, last day: {@code OPEN_NOMINATION nomination:…} or
 *     {@code DECISION_PERIOD nomination:… 2026-03-31}
 */
@EventName("erasure.held")
@Revision("1")
public record ErasureHeld(String erasureId, String personId, List<String> holds) implements ErasureEvent {}
