package org.thidua.messages.register;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/** The person's data can no longer be read by anybody; the id stays, so that counts and decisions stay. */
@EventName("person.erased")
@Revision("1")
public record PersonErased(String personId, String erasureId) implements PersonEvent {}
