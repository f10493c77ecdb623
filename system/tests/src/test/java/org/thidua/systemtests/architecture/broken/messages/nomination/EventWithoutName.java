package org.thidua.systemtests.architecture.broken.messages.nomination;

import org.thidua.messages.shared.Event;

/** Has neither name nor revision. */
record EventWithoutName(String nominationId) implements Event {}
