package org.thidua.systemtests.architecture.broken.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;
import tools.jackson.databind.JsonNode;

/** Knows how it is written. */
@EventName("broken.jackson")
@Revision("1")
record EventWithJackson(String nominationId, JsonNode more) implements Event {}
