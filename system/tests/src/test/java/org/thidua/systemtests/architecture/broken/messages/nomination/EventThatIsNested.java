package org.thidua.systemtests.architecture.broken.messages.nomination;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** Holds another record. */
@EventName("broken.nested")
@Revision("1")
record EventThatIsNested(String nominationId, List<EventWithoutName> parts) implements Event {}
