package org.thidua.systemtests.architecture.broken.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** Keeps a name for ever. */
@EventName("broken.named")
@Revision("1")
record EventThatNamesAPerson(String personId, String name) implements Event {}
