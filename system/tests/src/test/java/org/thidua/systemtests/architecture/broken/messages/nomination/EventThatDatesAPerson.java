package org.thidua.systemtests.architecture.broken.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** Keeps for ever when somebody was born, and a number that the state gave to that person. */
@EventName("broken.dated")
@Revision("1")
record EventThatDatesAPerson(String personId, LocalDate birthDate, String nationalId) implements Event {}
