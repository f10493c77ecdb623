package org.thidua.systemtests.architecture.broken.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** Is no record. */
@EventName("broken.class")
@Revision("1")
final class EventThatIsAClass implements Event {}
