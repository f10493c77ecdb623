package org.thidua.systemtests.architecture.broken.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** Keeps remarks about a person for ever. */
@EventName("broken.described")
@Revision("1")
record EventThatDescribesAPerson(String personId, List<String> remarks) implements Event {}
