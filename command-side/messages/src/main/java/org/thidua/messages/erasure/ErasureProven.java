package org.thidua.messages.erasure;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Nothing about the person can be read in any store.
 *
 * @param stores those that were searched
 */
@EventName("erasure.proven")
@Revision("1")
public record ErasureProven(String erasureId, String personId, List<String> stores) implements ErasureEvent {}
