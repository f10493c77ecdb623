package org.thidua.messages.register;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A collective came into the place of another one that was merged, split or renamed (tricky case 23). What the other one
 * held counts for it only where a rule says so.
 *
 * @param on first day of the succession
 * @param number of the decision
 */
@EventName("collective.succeeded")
@Revision("1")
public record CollectiveSucceeded(String collectiveId, String predecessorId, LocalDate on, String number)
        implements CollectiveEvent {}
