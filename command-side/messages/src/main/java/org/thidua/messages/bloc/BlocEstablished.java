package org.thidua.messages.bloc;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An emulation bloc exists.
 *
 * @param blocId {@code bloc:<code>}
 */
@EventName("bloc.established")
@Revision("1")
public record BlocEstablished(String blocId, String code, String name) implements BlocEvent {}
